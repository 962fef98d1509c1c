import { readJson } from "#app/_api/read-json.ts";
import { validate } from "#app/_api/validate.ts";
import { startPull } from "#lib/connections/pull/start-pull.ts";
import type { Context } from "#lib/context/context.ts";
import { cloudImportBody } from "./cloud-import-body.ts";

/** Begins an import from the WhatsApp Business Platform, which JSON asks for. */
export async function startCloudImport(ctx: Context, request: Request) {
  const { connectionId, since = null, until = null } = validate(cloudImportBody, await readJson(request));
  const { pullId, jobId } = await startPull(ctx, { connectionId, since, until });
  return { conversationId: null, importId: null, pullId, jobId, status: "queued" as const, duplicate: false };
}
