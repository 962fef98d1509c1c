import { supervise } from "#jobs/supervisor/supervise.ts";
import { standInForMeta } from "#jobs/supervisor/testing/stand-in-for-meta.ts";

const stopping = new AbortController();
for (const event of ["SIGTERM", "SIGINT", "SIGHUP", "disconnect"]) process.on(event, () => stopping.abort());

try {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (process.argv.includes("--with-fake-graph")) await standInForMeta(say);
  await supervise({
    isDev: process.argv.includes("--dev"),
    say,
    signal: stopping.signal,
  });
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
