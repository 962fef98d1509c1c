import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// What the web build is made from. Everything else may change without a new build.
const sources = ["app", "lib", "public", "drizzle/schema", "next.config.ts", "proxy.ts", "package-lock.json"];
const stampFile = ".next/parlance-sources";

/** Whether `.next` holds a finished build of exactly the present sources. */
export function isBuildCurrent(root: string): boolean {
  const stamp = join(root, stampFile);
  return (
    existsSync(join(root, ".next/BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === sourceState(root)
  );
}

/** Remembers what the build that just ended was made from. */
export function markBuildCurrent(root: string, state: string): void {
  writeFileSync(join(root, stampFile), state);
}

/** A digest of names, sizes and times of all sources: cheap, and any edit changes it. */
export function sourceState(root: string): string {
  const digest = createHash("sha256");
  for (const source of sources) addTo(digest, root, source);
  return digest.digest("hex");
}

function addTo(digest: ReturnType<typeof createHash>, root: string, path: string): void {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    if (!path.includes(".test.")) digest.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) addTo(digest, root, `${path}/${name}`);
}
