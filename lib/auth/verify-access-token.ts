import { eq } from "drizzle-orm";
import { importJWK, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { signingKeys } from "#drizzle/schema/auth.ts";
import type { Database } from "#lib/db/client.ts";
import { config } from "#lib/runtime/config.ts";

const claims = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  wid: z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number),
});

export type AccessToken = { userId: string; sessionId: string; workspaceId: number };

const algorithm = "EdDSA";

/**
 * What an access token (JWT, RFC 7519) says, if it is ours, of this instance, and not over; else null.
 * Only EdDSA is accepted whatever the header says, and `kid` is looked up as a value, never as a path.
 */
export async function verifyAccessToken(db: Database, token: string): Promise<AccessToken | null> {
  const findKey: JWTVerifyGetKey = async ({ kid }) => {
    const [key] = await db
      .select({ publicKey: signingKeys.publicKey })
      .from(signingKeys)
      .where(eq(signingKeys.id, String(kid ?? "")));
    if (!key) throw new UnknownKey();
    return importJWK(JSON.parse(key.publicKey), algorithm);
  };
  const { publicUrl } = config();
  let payload: JWTPayload;
  try {
    const verified = await jwtVerify(token, findKey, {
      algorithms: [algorithm],
      issuer: publicUrl,
      audience: publicUrl,
      requiredClaims: ["exp"],
    });
    payload = verified.payload;
  } catch (error) {
    if (error instanceof UnknownKey || isTokenFault(error)) return null;
    throw error;
  }
  const parsed = claims.safeParse(payload);
  return parsed.success ? { userId: parsed.data.sub, sessionId: parsed.data.sid, workspaceId: parsed.data.wid } : null;
}

class UnknownKey extends Error {}

/** jose marks every fault of a token with a code of its own; an outage of the database has none of these. */
function isTokenFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_J");
}
