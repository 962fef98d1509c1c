import { z } from "zod";
import { GraphError } from "../graph/graph-error.ts";
import { sayTime } from "../say-time.ts";
import type { CheckInput } from "./check-input.ts";
import type { CheckState, Finding } from "./check-line.ts";

const needed = ["whatsapp_business_management", "whatsapp_business_messaging"];
const soonMs = 14 * 86_400_000;
const id = z.union([z.string(), z.number()]).transform(String);
const answer = z.object({
  data: z.object({
    app_id: id.nullable().catch(null),
    is_valid: z.boolean(),
    expires_at: z.number().catch(0),
    scopes: z.array(z.string()).nullable().catch(null),
    granular_scopes: z.array(z.object({ scope: z.string(), target_ids: z.array(id).optional() })).catch([]),
  }),
});

/**
 * What Meta says of the token itself: how long it lasts and what it may. It warns and never blocks: a token that Meta
 * describes badly here may work all the same. An expired one is answered as a success that says it is not valid.
 */
export async function checkToken(input: CheckInput, token: string): Promise<Finding> {
  const { row, now } = input;
  const say = (state: CheckState, words: string, endsAt: number | null = null): Finding => ({
    line: { check: "token", state, words },
    facts: { tokenEndsAt: endsAt === null ? null : new Date(endsAt).toISOString() },
  });
  const app = await input.openApp();
  if (!app) return say("unknown", "Enter the app id to see how long the token lasts and what it may.");
  let body: unknown;
  try {
    ({ body } = await app.get("debug_token", { input_token: token }));
  } catch (error) {
    if (!(error instanceof GraphError) || error.advice !== "ask") throw error;
    return say("warning", "Meta does not accept app id and app secret together, so the token could not be looked at.");
  }
  const read = answer.safeParse(body);
  if (!read.success) return say("unknown", "What Meta says of the token could not be read.");
  const { data } = read.data;
  const endsAt = data.expires_at > 0 ? data.expires_at * 1_000 : null;
  const until = endsAt === null ? "" : sayTime(new Date(endsAt));
  if (!data.is_valid) {
    const words =
      endsAt !== null && endsAt <= now.getTime() ? `The token expired on ${until}.` : "Meta calls the token invalid.";
    return say("warning", `${words} Make a system-user token that never expires and enter it here.`, endsAt);
  }
  const missing = data.scopes ? needed.filter((scope) => !data.scopes?.includes(scope)) : [];
  const isElsewhere = data.granular_scopes.some(
    ({ scope, target_ids }) => needed.includes(scope) && target_ids && row.wabaId && !target_ids.includes(row.wabaId),
  );
  const warnings = [
    missing.length > 0 && `It lacks the permission ${missing.join(" and ")}.`,
    isElsewhere && "It is not made for this WhatsApp Business account.",
    data.app_id !== null && data.app_id !== row.appId && "It belongs to another app.",
    endsAt !== null && endsAt - now.getTime() < soonMs && "Make one that never expires before then.",
  ].filter((warning) => typeof warning === "string");
  const life = endsAt === null ? "The token never expires." : `The token lasts until ${until}.`;
  return say(warnings.length > 0 ? "warning" : "good", [life, ...warnings].join(" "), endsAt);
}
