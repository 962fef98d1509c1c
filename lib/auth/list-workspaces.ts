import { asc, eq } from "drizzle-orm";
import { members } from "#drizzle/schema/auth.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context, Role } from "#lib/context/context.ts";
import { requireUser } from "./require-user.ts";

export type WorkspaceOfPerson = { id: number; name: string; role: Role };

/** The workspaces that a person may enter. A key knows only its own. */
export async function listWorkspaces(ctx: Context): Promise<WorkspaceOfPerson[]> {
  return ctx.db
    .select({ id: workspaces.id, name: workspaces.name, role: members.role })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.organizationId, members.organizationId))
    .where(eq(members.userId, requireUser(ctx)))
    .orderBy(asc(workspaces.name), asc(workspaces.id));
}
