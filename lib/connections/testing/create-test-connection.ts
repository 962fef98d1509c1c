import { createHmac } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { openValue } from "#lib/crypto/open-value.ts";
import { createConnection, type NewConnection } from "../create-connection.ts";
import { credentialIdentity } from "../credential.ts";
import { businessNumber, wabaId } from "../fixtures/webhook.ts";

export const appSecret = "an app secret of the tests";

export type TestConnection = {
  id: number;
  webhookId: string;
  verifyToken: string;
  row(): Promise<typeof connections.$inferSelect>;
};

/** A connection for the number of the fixtures, and what Meta would know of it. */
export async function createTestConnection(ctx: Context, given: Partial<NewConnection> = {}): Promise<TestConnection> {
  const { id } = await createConnection(ctx, {
    name: "Shop",
    phoneNumberId: businessNumber.phone_number_id,
    wabaId,
    appSecret,
    zone: "Europe/Madrid",
    ...given,
  });
  const row = async () => {
    const [found] = await ctx.db
      .select()
      .from(connections)
      .where(and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, id)));
    if (!found) throw new Error("The connection is not there.");
    return found;
  };
  const { webhookId, verifyToken } = await row();
  const identity = credentialIdentity(ctx.workspaceId, webhookId, "verifyToken");
  return { id, webhookId, verifyToken: openValue(verifyToken, identity).toString(), row };
}

/** The header with which Meta signs these bytes. */
export function signatureOf(body: string | Buffer, secret = appSecret): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
