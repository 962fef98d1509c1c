import { measureSize, type SizeOptions } from "./measure-size.ts";

// One size in one process: stores, keys and caches of a process belong to one instance.
process.on("message", async (options: SizeOptions) => {
  const rows = await measureSize(options, (line) => process.stderr.write(`${line} ...\n`));
  process.send?.(rows, () => process.exit(0));
});
