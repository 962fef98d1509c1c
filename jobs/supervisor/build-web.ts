import { spawn } from "node:child_process";
import { join } from "node:path";
import { childEnvironment } from "#lib/runtime/config.ts";
import { isBuildCurrent, markBuildCurrent, sourceState } from "./build-state.ts";
import { withBuildLock } from "./with-build-lock.ts";

/**
 * Builds the web application unless its build is of the present sources.
 * @throws Error with what the build said
 */
export async function buildWeb(root: string, say: (line: string) => void, signal?: AbortSignal): Promise<void> {
  if (isBuildCurrent(root)) return;
  await withBuildLock(root, async () => {
    if (isBuildCurrent(root)) return;
    say("Building the web application (after each change, some twenty seconds) ...");
    const state = sourceState(root);
    await runNextBuild(root, signal);
    markBuildCurrent(root, state);
  });
}

function runNextBuild(root: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      env: childEnvironment({ NODE_ENV: "production" }),
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal && { signal }),
    });
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The web build failed.\n${Buffer.concat(said).toString()}`)),
    );
  });
}
