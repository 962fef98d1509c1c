import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";

const longestId = 64;

/**
 * Puts into the trail that somebody asked for a thing that is not there for them: guessed ids show up.
 * Whether it exists elsewhere is not said, for nobody has looked.
 */
export async function recordMiss(ctx: Context, params: object): Promise<void> {
  const [name, value] = Object.entries(params).at(-1) ?? [];
  if (name === undefined) return;
  const object = { kind: name.replace(/Id$/, ""), id: String(value).slice(0, longestId) };
  await recordAudit(ctx, ctx.db, { action: "access.miss", object });
}
