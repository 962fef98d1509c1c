import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

export type SourceFile = { path: string; text: string; lines: number };

/** All files of our own code, by path from the root. */
export function listSourceFiles(): SourceFile[] {
  const folders = ["app", "lib", "jobs", "drizzle/schema", "tests"];
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => {
        const full = join(entry.parentPath, entry.name);
        const text = readFileSync(full, "utf8");
        return { path: full.slice(root.length), text, lines: text.split("\n").length - 1 };
      }),
  );
}
