import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimInstance } from "./claim-instance.ts";

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "parlance-claim-"));
  file = join(directory, "supervisor.pid");
});
afterEach(() => rmSync(directory, { recursive: true }));

test("a claim holds until it is given back", () => {
  const release = claimInstance(file);
  expect(readFileSync(file, "utf8")).toBe(String(process.pid));
  release();
  expect(existsSync(file)).toBe(false);
});

test("a number that a restart of the machine gave to another program holds nothing", () => {
  writeFileSync(file, String(process.ppid));
  expect(() => claimInstance(file)).not.toThrow();
});

test("what a killed supervisor left behind holds nothing", () => {
  writeFileSync(file, "4194304");
  expect(() => claimInstance(file)).not.toThrow();
});
