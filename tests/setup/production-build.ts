import { fileURLToPath } from "node:url";
import { buildWeb } from "#jobs/supervisor/build-web.ts";

/** The end-to-end tests run what a person runs: the production build, made once when the sources have changed. */
export default async function setup(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await buildWeb(fileURLToPath(new URL("../..", import.meta.url)), say);
}
