import type { Context } from "#lib/context/context.ts";
import { listImports } from "./list-imports.ts";
import { listSavedImports } from "./list-saved-imports.ts";
import type { ImportRow } from "./select-imports.ts";
import type { SavedImportRow } from "./select-saved-imports.ts";

const maxImports = 200;

/** The newest 200 imports of the workspace: of exported chats and of saved webhooks. */
export async function listAllImports(ctx: Context): Promise<(ImportRow | SavedImportRow)[]> {
  const all = [...(await listImports(ctx)), ...(await listSavedImports(ctx))];
  return all.sort((one, other) => other.id - one.id).slice(0, maxImports);
}
