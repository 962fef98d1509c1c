import { notFound } from "next/navigation";
import { AppError } from "#lib/runtime/errors.ts";
import { getImport, type ImportDetails } from "#lib/uploads/get-import.ts";
import { getSavedImport, type SavedImport } from "#lib/uploads/get-saved-import.ts";
import { pageContext } from "./page-context.ts";

export type ImportParams = { importId: string };

/** The file of saved webhooks in the address; null when it is another import. */
export async function readSavedImport(params: Promise<ImportParams>): Promise<SavedImport | null> {
  const { importId } = await params;
  if (!/^[1-9]\d{0,14}$/.test(importId)) notFound();
  return getSavedImport(await pageContext(), Number(importId));
}

/** The import in the address, if the person may see it; else the page is not found. */
export async function readImport(params: Promise<ImportParams>): Promise<ImportDetails> {
  const { importId } = await params;
  if (!/^[1-9]\d{0,14}$/.test(importId)) notFound();
  return getImport(await pageContext(), Number(importId)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
}
