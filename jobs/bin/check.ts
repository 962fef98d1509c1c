import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const checks = {
  "lint and import direction": ["biome", "check", "."],
  types: ["tsc", "--noEmit"],
  "generated documents": ["node", "jobs/bin/generate-docs.ts", "--check"],
  "unit tests": ["vitest", "run", "--project", "unit"],
};

const results = await Promise.all(Object.entries(checks).map(([name, command]) => check(name, command)));
process.exit(results.every(Boolean) ? 0 : 1);

async function check(name: string, [program = "", ...args]: string[]): Promise<boolean> {
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  process.stdout.write(code === 0 ? `ok      ${name}\n` : `FAILED  ${name}\n${Buffer.concat(said).toString()}\n`);
  return code === 0;
}
