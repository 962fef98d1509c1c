import { randomUUID } from "node:crypto";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context, Role } from "#lib/context/context.ts";
import { createLog } from "#lib/runtime/log.ts";
import type { TestDatabase } from "./database.ts";

/** A person in a new workspace of their own, with real rows. Two calls give two workspaces that know nothing of each other. */
export async function createTestContext(
  testDatabase: Pick<TestDatabase, "db">,
  options: { role?: Role; isOperator?: boolean; workspaceId?: number; now?: () => Date } = {},
): Promise<Context> {
  const userId = randomUUID();
  return {
    actor: { kind: "user", id: userId, email: `${userId}@example.org`, isOperator: options.isOperator ?? false },
    workspaceId: options.workspaceId ?? (await createWorkspace(testDatabase)),
    role: options.role ?? "owner",
    db: testDatabase.db,
    log: createLog("test"),
    requestId: randomUUID(),
    address: "192.0.2.1",
    now: options.now ?? (() => new Date()),
  };
}

async function createWorkspace({ db }: Pick<TestDatabase, "db">): Promise<number> {
  const [row] = await db
    .insert(workspaces)
    .values({ organizationId: randomUUID(), name: "Test" })
    .returning({ id: workspaces.id });
  if (!row) throw new Error("The workspace was not inserted.");
  return row.id;
}
