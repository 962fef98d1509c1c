import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { config } from "#lib/runtime/config.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findConnection } from "../find-connection.ts";
import { createGraphClient } from "../graph/create-graph-client.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import { openGraph } from "../graph/open-graph.ts";
import { openCredential } from "../open-credential.ts";
import { settleGraphError } from "../settle-graph-error.ts";
import { checkAccount } from "./check-account.ts";
import { checkAudit } from "./check-audit.ts";
import type { CheckInput } from "./check-input.ts";
import type { CheckLine, CheckName, CheckResult, Finding } from "./check-line.ts";
import { checkNumber } from "./check-number.ts";
import { checkSubscription } from "./check-subscription.ts";
import { checkToken } from "./check-token.ts";
import { checkWebhook } from "./check-webhook.ts";
import { troubleLine } from "./trouble-line.ts";

type Row = typeof connections.$inferSelect;
const nothing = { isOnBusinessApp: null, onboardedAt: null, tokenEndsAt: null, isSubscribed: null, canAudit: null };

/**
 * Asks Meta, one after the other, whether a connection can work, and keeps what was found. Trouble at Meta makes a line
 * unknown; it is no verdict on the connection. After a limit or a refused token Meta is asked nothing more.
 * @throws AppError `forbidden` below owner, `not_found`, `conflict` when it is disconnected
 */
export async function checkConnection(ctx: Context, id: number): Promise<CheckResult> {
  const row = await findConnection(ctx, id);
  if (row.status !== "active") throw new AppError("conflict", "This connection is disconnected.");
  const findings = await askMeta(ctx, row);
  const lines = [...findings.map(({ line }) => line), checkWebhook(row)];
  const facts: Omit<CheckResult, "at" | "lines" | "wasSubscribedHere"> = { ...nothing };
  for (const { facts: more } of findings) Object.assign(facts, more);
  const wasSubscribedHere = row.checks?.wasSubscribedHere ?? false;
  const result: CheckResult = { ...facts, wasSubscribedHere, at: ctx.now().toISOString(), lines };
  await ctx.db
    .update(connections)
    .set({ checks: result })
    .where(and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, id)));
  return result;
}

async function askMeta(ctx: Context, row: Row): Promise<Finding[]> {
  const findings: Finding[] = [];
  let stop: GraphError | null = null;
  let graph: GraphClient | null = null;
  try {
    graph = await openGraph(ctx, row, "checks", { isByPerson: true });
  } catch (error) {
    stop = graphErrorOf(error);
  }
  const steps: [CheckName, (input: CheckInput) => Promise<Finding>][] = [
    ["number", (input) => checkNumberAndSave(ctx, input)],
    ["account", checkAccount],
    ["token", async (input) => checkToken(input, await openToken(ctx, row))],
    ["subscription", checkSubscription],
    ["audit", checkAudit],
  ];
  for (const [check, run] of steps) {
    if (stop || !graph) {
      findings.push({ line: check === "number" && stop ? troubleLine(check, stop) : skipped(check) });
      continue;
    }
    try {
      findings.push(await run({ row, graph, openApp: () => openApp(ctx, row), now: ctx.now() }));
    } catch (thrown) {
      const error = graphErrorOf(thrown);
      findings.push({ line: troubleLine(check, error) });
      const isRefused = check === "number" && error.reason === "token";
      if (error.advice !== "pause" && !isRefused) continue;
      stop = error;
      await settleGraphError(ctx, row, error);
    }
  }
  return findings;
}

function skipped(check: CheckName): CheckLine {
  return { check, state: "unknown", words: "Not looked at: Meta could not be asked." };
}

function graphErrorOf(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  throw error;
}

async function checkNumberAndSave(ctx: Context, input: CheckInput): Promise<Finding> {
  const { displayPhoneNumber, ...finding } = await checkNumber(input);
  if (displayPhoneNumber) {
    await ctx.db
      .update(connections)
      .set({ displayPhoneNumber })
      .where(and(eq(connections.workspaceId, input.row.workspaceId), eq(connections.id, input.row.id)));
  }
  return finding;
}

function openToken(ctx: Context, row: Row): Promise<string> {
  return openCredential(ctx, row, "accessToken", row.accessToken ?? Buffer.alloc(0), "check of the token");
}

/** Calls in the name of the app, which may look at tokens. */
async function openApp(ctx: Context, row: Row): Promise<GraphClient | null> {
  if (!row.appId) return null;
  const secret = await openCredential(ctx, row, "appSecret", row.appSecret, "check of the token");
  return createGraphClient({
    baseUrl: config().PARLANCE_GRAPH_URL,
    version: row.apiVersion,
    token: `${row.appId}|${secret}`,
    openSecret: async () => secret,
    tries: 1,
    sleep: async () => undefined,
    random: Math.random,
    now: ctx.now,
  });
}
