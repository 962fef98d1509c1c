import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { listSourceFiles } from "./source-files.ts";

const files = listSourceFiles();
const ours = files.filter(({ path }) => !isFixture(path));
const pure = files.filter(({ path }) => /^lib\/(parse|nlp|conversations|text|figures)\//.test(path) && !isTest(path));

test("the median file has at most 80 lines, nine in ten have at most 200, none has over 400", () => {
  const sizes = ours.map(({ lines }) => lines).sort((one, other) => one - other);
  expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThanOrEqual(80);
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(200);
  expect(ours.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test("a route has at most 40 lines", () => {
  const routes = ours.filter(({ path }) => /^app\/api\/.*\/route\.ts$/.test(path));
  expect(routes.filter(({ lines }) => lines > 40).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test("no relative import leaves its room", () => {
  expect(files.flatMap(leavingImports)).toEqual([]);
});

test("only the configuration reads the environment", () => {
  const allowed = ["lib/runtime/config.ts", "jobs/bin/first-step.mjs", "jobs/supervisor/web-preload.mjs"];
  const readers = files.filter(
    ({ path, text }) => /process\.env\b(?!\.NODE_ENV)/.test(text) && !path.startsWith("tests/"),
  );
  expect(readers.map(({ path }) => path).filter((path) => !allowed.includes(path) && !isTest(path))).toEqual([]);
});

test("there are no barrels and no rooms without a name", () => {
  const nameless = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)|(^|\/)index\.tsx?$/;
  expect(files.map(({ path }) => path).filter((path) => nameless.test(path))).toEqual([]);
});

test("pure folders ask neither the clock nor chance", () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
  expect(pure.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([]);
});

test("nothing escapes the types or the lint", () => {
  const hatch = /biome-ignore|@ts-(ignore|expect-error|nocheck)|\bTODO\b|\bFIXME\b/;
  const escaping = files.filter(({ path, text }) => hatch.test(text) && path !== "tests/architecture.test.ts");
  expect(escaping.map(({ path }) => path)).toEqual([]);
});

function leavingImports({ path, text }: { path: string; text: string }): string[] {
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return targets
    .filter((target) => roomOf(normalize(join(dirname(path), target))) !== roomOf(path))
    .map((target) => `${path} -> ${target}`);
}

function roomOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "lib" || top === "drizzle" ? `${top}/${second}` : top;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/testing\//.test(path);
}

function isFixture(path: string): boolean {
  return path.startsWith("drizzle/") || /\/fixtures\//.test(path);
}
