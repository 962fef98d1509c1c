import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, int8 } from "./columns.ts";

/** The tables of better-auth, with its field names, and what this product adds to them. */

export const users = pgTable("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: instant().notNull().defaultNow(),
  updatedAt: instant().notNull().defaultNow(),
  /** The first account: sees Admin, belongs to the instance rather than to a workspace. */
  isOperator: boolean().notNull().default(false),
  /** IANA zone in which this person's times are shown; null = that of the browser. */
  zone: text(),
});

const userId = () =>
  text()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

export const organizations = pgTable("organizations", {
  id: text().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  logo: text(),
  metadata: text(),
  createdAt: instant().notNull().defaultNow(),
});

const organizationId = () =>
  text()
    .notNull()
    .references(() => organizations.id, { onDelete: "cascade" });

export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: userId(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** The workspace that the browser shows. */
    activeOrganizationId: text(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);

export const accounts = pgTable(
  "accounts",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: userId(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    /** Hashed by better-auth (scrypt). */
    password: text(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [index("accounts_user").on(table.userId)],
);

/** Short-lived proofs, such as of a password reset. Identifiers are hashed. */
export const verifications = pgTable(
  "verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [index("verifications_identifier").on(table.identifier)],
);

export const members = pgTable(
  "members",
  {
    id: text().primaryKey(),
    organizationId: organizationId(),
    userId: userId(),
    role: text({ enum: ["viewer", "editor", "owner"] }).notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("members_once").on(table.organizationId, table.userId),
    index("members_user").on(table.userId),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    /** Random: whoever holds the link to it may accept it once, for the address it was sent to. */
    id: text().primaryKey(),
    organizationId: organizationId(),
    email: text().notNull(),
    role: text({ enum: ["viewer", "editor", "owner"] }).notNull(),
    status: text({ enum: ["pending", "accepted", "rejected", "canceled"] }).notNull(),
    expiresAt: instant().notNull(),
    inviterId: userId(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index("invitations_organization").on(table.organizationId),
    uniqueIndex("invitations_open").on(table.organizationId, table.email).where(sql`${table.status} = 'pending'`),
  ],
);

/** Key pairs that sign access tokens; the private half is encrypted by better-auth. */
export const signingKeys = pgTable("signing_keys", {
  id: text().primaryKey(),
  publicKey: text().notNull(),
  privateKey: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant(),
  alg: text(),
  crv: text(),
});

export const apiKeys = pgTable(
  "api_keys",
  {
    id: text().primaryKey(),
    configId: text().notNull().default("default"),
    name: text(),
    start: text(),
    /** The user whose role the key has. */
    referenceId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The one workspace it opens. Null only inside the transaction that makes it. */
    workspaceId: int8(),
    prefix: text(),
    /** Hashed. */
    key: text().notNull(),
    refillInterval: integer(),
    refillAmount: integer(),
    lastRefillAt: instant(),
    enabled: boolean().notNull().default(true),
    rateLimitEnabled: boolean().notNull().default(false),
    rateLimitTimeWindow: integer(),
    rateLimitMax: integer(),
    requestCount: integer().notNull().default(0),
    remaining: integer(),
    lastRequest: instant(),
    expiresAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
    permissions: text(),
    metadata: text(),
  },
  (table) => [
    uniqueIndex("api_keys_key").on(table.key),
    index("api_keys_workspace").on(table.workspaceId),
    index("api_keys_reference").on(table.referenceId),
  ],
);

/** Uses in the current window of a rate limit. The key is hashed: it is made of addresses. */
export const rateWindows = pgTable(
  "rate_windows",
  {
    key: text().primaryKey(),
    uses: integer().notNull(),
    endsAt: instant().notNull(),
  },
  (table) => [index("rate_windows_ends").on(table.endsAt)],
);
