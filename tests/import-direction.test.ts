import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./source-files.ts";

// Each line: a folder, what its files may not import, what they may.
const rules: [folder: string, forbidden: string[], allowed: string[]][] = [
  ["lib/text", ["#lib/parse/a.ts", "#lib/runtime/a.ts", "node:fs", "react"], []],
  [
    "lib/parse",
    ["#lib/db/a.ts", "#lib/nlp/a.ts", "#drizzle/schema/a.ts", "node:fs", "node:fs/promises"],
    ["#lib/text/a.ts"],
  ],
  ["lib/nlp", ["#lib/parse/a.ts", "#lib/runtime/a.ts", "node:fs"], ["#lib/text/a.ts", "compromise"]],
  ["lib/models", ["#lib/db/a.ts", "#lib/messages/a.ts", "#app/a.ts"], ["#lib/nlp/a.ts", "node:fs"]],
  ["lib/conversations", ["#lib/messages/a.ts", "node:fs"], ["#lib/text/a.ts"]],
  ["lib/figures", ["#lib/analytics/a.ts", "react", "node:fs"], ["#lib/text/a.ts", "d3-scale"]],
  ["lib/runtime", ["#lib/db/a.ts", "#app/a.ts", "next/headers"], ["node:fs", "zod"]],
  ["lib/crypto", ["#lib/storage/a.ts", "#lib/db/a.ts"], ["#lib/runtime/a.ts"]],
  ["lib/db", ["#lib/queue/a.ts", "#lib/messages/a.ts"], ["#lib/runtime/a.ts", "#lib/text/a.ts"]],
  ["lib/context", ["#lib/auth/a.ts", "#lib/queue/a.ts"], ["#lib/db/a.ts"]],
  ["lib/live", ["#lib/queue/a.ts", "#lib/messages/a.ts"], ["#lib/db/a.ts"]],
  ["lib/queue", ["#lib/messages/a.ts", "#jobs/a.ts", "#lib/audit/a.ts"], ["#lib/db/a.ts", "pg-boss"]],
  ["lib/storage", ["#lib/uploads/a.ts", "#lib/exports/a.ts"], ["#lib/crypto/a.ts", "#drizzle/schema/a.ts"]],
  ["lib/audit", ["#lib/auth/a.ts", "#lib/search/a.ts"], ["#drizzle/schema/a.ts"]],
  ["lib/mail", ["#lib/exports/a.ts", "#lib/auth/a.ts"], ["#lib/queue/a.ts"]],
  ["lib/auth", ["#lib/messages/a.ts", "#lib/exports/a.ts", "next/headers", "react"], ["#lib/mail/a.ts"]],
  ["lib/library", ["#lib/uploads/a.ts", "#lib/search/a.ts", "#app/a.ts"], ["#lib/audit/a.ts"]],
  [
    "lib/uploads",
    ["#lib/messages/a.ts", "#lib/analytics/a.ts", "#lib/media/a.ts", "#jobs/a.ts"],
    ["#lib/storage/a.ts", "#lib/media/archive/a.ts"],
  ],
  ["lib/media", ["#lib/exports/a.ts", "#lib/analytics/a.ts"], ["#lib/messages/a.ts"]],
  ["lib/messages", ["#lib/analytics/a.ts", "#lib/search/a.ts", "#lib/exports/a.ts"], ["#lib/parse/a.ts"]],
  ["lib/analytics", ["#lib/search/a.ts", "#lib/exports/a.ts", "#app/a.ts"], ["#lib/messages/a.ts"]],
  ["lib/flow", ["#lib/search/a.ts", "#lib/exports/a.ts", "#app/a.ts"], ["#lib/analytics/a.ts"]],
  ["lib/search", ["#lib/exports/a.ts", "#lib/analytics/a.ts", "#jobs/a.ts"], ["#lib/messages/a.ts"]],
  ["lib/exports", ["#lib/search/a.ts", "#jobs/a.ts", "next/server"], ["#lib/messages/a.ts", "#lib/figures/a.ts"]],
  [
    "lib/connections",
    ["#lib/uploads/a.ts", "#lib/exports/a.ts", "#jobs/a.ts"],
    ["#lib/messages/a.ts", "#lib/crypto/a.ts"],
  ],
  ["lib/connections/payload", ["#lib/db/a.ts", "#drizzle/schema/a.ts", "node:crypto"], ["#lib/text/a.ts", "zod"]],
  ["lib/health", ["#lib/exports/a.ts", "#app/a.ts"], ["#lib/storage/a.ts"]],
  ["app/api", ["#lib/db/a.ts", "#drizzle/schema/a.ts", "#jobs/a.ts"], ["#lib/messages/a.ts", "next/headers"]],
  ["jobs/handlers", ["#app/a.ts", "#drizzle/schema/a.ts", "next/headers"], ["#lib/db/a.ts"]],
  ["drizzle/schema", ["#lib/messages/a.ts", "#drizzle/a.ts", "node:fs"], ["drizzle-orm"]],
];

let directory: string;
let found: Set<string>;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "parlance-rules-"));
  cpSync(join(root, "biome.json"), join(directory, "biome.json"));
  for (const [folder, forbidden, allowed] of rules) {
    for (const target of [...forbidden, ...allowed]) write(probe(folder, target), `import "${target}";\n`);
  }
  write("lib/cycle/one.ts", 'import { other } from "./other.ts";\nexport const one = () => other;\n');
  write("lib/cycle/other.ts", 'import { one } from "./one.ts";\nexport const other = () => one;\n');
  const biome = join(root, "node_modules/.bin/biome");
  spawnSync(biome, ["lint", ".", "--max-diagnostics=none", "--reporter=json", "--reporter-file=report.json"], {
    cwd: directory,
  });
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(
    readFileSync(join(directory, "report.json"), "utf8"),
  );
  found = new Set(report.diagnostics.map(({ category, location }) => `${category.split("/").at(-1)} ${location.path}`));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test.each(rules)("%s imports nothing it should not know", (folder, forbidden, allowed) => {
  const isRefused = (target: string) => found.has(`noRestrictedImports ${probe(folder, target)}`);
  expect(forbidden.filter((target) => !isRefused(target))).toEqual([]);
  expect(allowed.filter(isRefused)).toEqual([]);
});

test("a cycle of imports is refused", () => {
  expect(found).toContain("noImportCycles lib/cycle/one.ts");
});

test("every room of lib has a rule", () => {
  const rooms = readdirSync(join(root, "lib")).filter((room) => room !== "testing");
  const ruled = rules.map(([folder]) => folder);
  expect(rooms.filter((room) => !ruled.includes(`lib/${room}`))).toEqual([]);
});

function probe(folder: string, target: string): string {
  return `${folder}/${target.replaceAll(/[^a-z0-9]+/g, "-")}.ts`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}
