import { apiKey } from "@better-auth/api-key";
import { drizzleAdapter } from "@better-auth/drizzle-adapter";
import { betterAuth } from "better-auth/minimal";
import { jwt, organization } from "better-auth/plugins";
import { and, eq, lt } from "drizzle-orm";
import * as tables from "#drizzle/schema/auth.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import type { Executor } from "#lib/db/client.ts";
import { config } from "#lib/runtime/config.ts";
import { createLog } from "#lib/runtime/log.ts";
import { findMembership } from "./find-membership.ts";
import { passwordLength } from "./password-length.ts";
import { recordAccountEvent } from "./record-account-event.ts";
import { sendPasswordReset } from "./send-password-reset.ts";
import { trustedOrigins } from "./trusted-origins.ts";

export const accessTokenSeconds = 15 * 60;
const sessionSeconds = 14 * 24 * 60 * 60;
const resetSeconds = 60 * 60;

/** Follows an account into the transaction that makes it. */
type Hooks = { onUserCreated?: (user: { id: string; name: string }) => Promise<void> };

/**
 * better-auth over one executor. Over a transaction, everything it writes, the mails it sends and the trail
 * (when `trail` says who asks) stand or fall with that transaction.
 * Only what app/api/auth lets through is reachable from outside.
 */
export function createAuth(executor: Executor, trail?: PublicContext, hooks: Hooks = {}) {
  const { publicUrl, PARLANCE_AUTH_SECRET } = config();
  if (!PARLANCE_AUTH_SECRET) throw new Error("PARLANCE_AUTH_SECRET is not set.");
  const record = async (action: string, userId: string) => {
    if (trail) await recordAccountEvent(trail, executor, { action, userId });
  };
  return betterAuth({
    secret: PARLANCE_AUTH_SECRET,
    baseURL: publicUrl,
    basePath: "/api/auth",
    trustedOrigins: trustedOrigins(),
    telemetry: { enabled: false },
    // Its own messages name people: ours say which part failed.
    logger: { level: "error", log: () => createLog("auth").error("better-auth failed") },
    database: drizzleAdapter(executor, {
      provider: "pg",
      schema: {
        user: tables.users,
        session: tables.sessions,
        account: tables.accounts,
        verification: tables.verifications,
        organization: tables.organizations,
        member: tables.members,
        invitation: tables.invitations,
        jwks: tables.signingKeys,
        apikey: tables.apiKeys,
      },
    }),
    advanced: {
      cookiePrefix: "parlance",
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    // Limits are counted by takeRate, for every route in the same way.
    rateLimit: { enabled: false },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      resetPasswordTokenExpiresIn: resetSeconds,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendPasswordReset(executor, { email: user.email, token }),
      onPasswordReset: ({ user }) => record("password.reset", user.id),
    },
    databaseHooks: {
      user: { create: { after: async (user) => hooks.onUserCreated?.(user) } },
      session: {
        create: {
          before: async (session) => {
            const { sessions } = tables;
            await executor
              .delete(sessions)
              .where(and(eq(sessions.userId, session.userId), lt(sessions.expiresAt, new Date())));
            const membership = await findMembership(executor, { userId: session.userId });
            return { data: { ...session, activeOrganizationId: membership?.organizationId ?? null } };
          },
          after: (session) => record("session.create", session.userId),
        },
        delete: { after: (session) => record("session.end", session.userId) },
      },
    },
    plugins: [
      organization(),
      jwt({
        disableSettingJwtHeader: true,
        jwt: {
          issuer: publicUrl,
          audience: publicUrl,
          expirationTime: `${accessTokenSeconds}s`,
          definePayload: async ({ user, session }) => ({
            sid: session.id,
            wid: String(
              (await findMembership(executor, { userId: user.id, organizationId: session.activeOrganizationId }))
                ?.workspaceId ?? "",
            ),
          }),
        },
      }),
      apiKey({
        defaultPrefix: "parlance_",
        startingCharactersConfig: { charactersLength: 13 },
        rateLimit: { enabled: false },
        enableSessionForAPIKeys: false,
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
