import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuildCurrent, markBuildCurrent, sourceState } from "./build-state.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parlance-build-"));
  for (const folder of ["app", "jobs", ".next"]) mkdirSync(join(root, folder));
  writeFileSync(join(root, "app/page.tsx"), "one");
  writeFileSync(join(root, ".next/BUILD_ID"), "id");
});
afterEach(() => rmSync(root, { recursive: true }));

test("a build nobody has finished is not current", () => {
  expect(isBuildCurrent(root)).toBe(false);
});

test("a build is current until a source of the web application changes", () => {
  markBuildCurrent(root, sourceState(root));
  expect(isBuildCurrent(root)).toBe(true);
  writeFileSync(join(root, "app/page.tsx"), "more");
  expect(isBuildCurrent(root)).toBe(false);
});

test("a new source, or one that is gone, asks for a build", () => {
  writeFileSync(join(root, "app/other.tsx"), "");
  markBuildCurrent(root, sourceState(root));
  rmSync(join(root, "app/other.tsx"));
  expect(isBuildCurrent(root)).toBe(false);
});

test("jobs and tests change without a new build", () => {
  markBuildCurrent(root, sourceState(root));
  writeFileSync(join(root, "jobs/worker.ts"), "");
  writeFileSync(join(root, "app/page.test.ts"), "");
  expect(isBuildCurrent(root)).toBe(true);
});
