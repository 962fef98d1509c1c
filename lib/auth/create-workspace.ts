import { randomUUID } from "node:crypto";
import { members, organizations } from "#drizzle/schema/auth.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Transaction } from "#lib/db/client.ts";

/** Makes a workspace with its owner: an organization of better-auth and the int8 that leads every key. */
export async function createWorkspace(
  tx: Transaction,
  input: { name: string; ownerId: string },
): Promise<{ workspaceId: number; organizationId: string }> {
  const organizationId = randomUUID();
  await tx.insert(organizations).values({ id: organizationId, name: input.name, slug: organizationId });
  await tx.insert(members).values({ id: randomUUID(), organizationId, userId: input.ownerId, role: "owner" });
  const [workspace] = await tx
    .insert(workspaces)
    .values({ organizationId, name: input.name })
    .returning({ id: workspaces.id });
  if (!workspace) throw new Error("The workspace was not inserted.");
  return { workspaceId: workspace.id, organizationId };
}
