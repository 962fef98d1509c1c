import { supervise } from "#jobs/supervisor/supervise.ts";

const stopping = new AbortController();
for (const event of ["SIGTERM", "SIGINT", "SIGHUP", "disconnect"]) process.on(event, () => stopping.abort());

try {
  await supervise({
    isDev: process.argv.includes("--dev"),
    say: (line) => process.stdout.write(`${line}\n`),
    signal: stopping.signal,
  });
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
