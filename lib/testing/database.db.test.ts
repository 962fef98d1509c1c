import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestContext } from "./context.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.close());

test("trigrams work for text beyond ASCII", async () => {
  const { rows } = await testDatabase.db.execute<{ found: number }>(
    sql`select cardinality(show_trgm('Привет')) as found`,
  );
  expect(rows[0]?.found).toBeGreaterThan(0);
});

test("every context has a workspace of its own", async () => {
  const one = await createTestContext(testDatabase);
  const other = await createTestContext(testDatabase, { role: "viewer" });
  expect(one.workspaceId).not.toBe(other.workspaceId);
  expect(other.role).toBe("viewer");
});
