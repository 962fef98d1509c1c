import { readJson } from "#app/_api/read-json.ts";
import { validate } from "#app/_api/validate.ts";
import { startHistory } from "#lib/connections/history/start-history.ts";
import { startPull } from "#lib/connections/pull/start-pull.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { cloudImportBody } from "./cloud-import-body.ts";

const refused = new Set(["declined", "too_late", "used"]);

/**
 * Begins an import from the WhatsApp Business Platform, which JSON asks for.
 * @throws AppError as the two verbs do; `conflict` where Meta does not give the history
 */
export async function startCloudImport(ctx: Context, request: Request) {
  const { connectionId, mode, since = null, until = null } = validate(cloudImportBody, await readJson(request));
  const started = { conversationId: null, importId: null, status: "queued" as const, duplicate: false };
  if (mode === "pull") return { ...started, ...(await startPull(ctx, { connectionId, since, until })) };
  // Meta pushes it as webhooks: there is no job to look at, but the connection tells how far it is.
  const { state, words } = await startHistory(ctx, connectionId);
  if (refused.has(state)) throw new AppError("conflict", words);
  return { ...started, jobId: null };
}
