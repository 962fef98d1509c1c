import { glob } from "node:fs/promises";
import { sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Route } from "./route.ts";

const appFolder = fileURLToPath(new URL("..", import.meta.url));
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

export type FoundRoute = {
  method: (typeof methods)[number];
  /** Address with segments as in OpenAPI, such as /api/v1/members/{memberId}. */
  path: string;
  handler: Route;
};

/**
 * Every handler of every route.ts below app, in the order of their addresses.
 * @throws Error when one was not made by `route`: it would be checked by nothing
 */
export async function findRoutes(): Promise<FoundRoute[]> {
  const found: FoundRoute[] = [];
  for await (const file of glob("**/route.ts", { cwd: appFolder })) {
    if (file.startsWith("_")) continue;
    const module: Record<string, unknown> = await import(pathToFileURL(`${appFolder}${file}`).href);
    for (const method of methods) {
      const handler = module[method];
      if (handler === undefined) continue;
      if (!isRoute(handler)) throw new Error(`${method} of app/${file} was not made by route().`);
      found.push({ method, path: pathOf(file), handler });
    }
  }
  return found.sort((a, b) => a.path.localeCompare(b.path, "en"));
}

function isRoute(value: unknown): value is Route {
  return typeof value === "function" && "definition" in value;
}

function pathOf(file: string): string {
  const segments = file.split(sep).slice(0, -1);
  const shown = segments.filter((segment) => !segment.startsWith("("));
  return `/${shown.join("/").replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}")}`;
}
