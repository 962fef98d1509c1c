import { and, eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { findImport } from "./find-import.ts";
import { type ImportRow, selectImports } from "./select-imports.ts";

const maxReadings = 20;

/**
 * The imports that have read the file of an import, itself among them, newest first: at most 20.
 * @throws AppError `not_found`
 */
export async function listReadingsOfFile(ctx: Context, importId: number): Promise<ImportRow[]> {
  const { conversationId, sha256 } = await findImport(ctx, importId);
  const ofFile = and(
    eq(imports.conversationId, conversationId),
    eq(imports.sha256, sha256),
    eq(imports.status, "ready"),
  );
  return selectImports(ctx, ofFile, maxReadings);
}
