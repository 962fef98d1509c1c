import { AppError } from "#lib/runtime/errors.ts";

/** What a store's own error becomes; an AppError stays what it is. */
export function storageFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const isFull = cause instanceof Error && "code" in cause && (cause.code === "ENOSPC" || cause.code === "EDQUOT");
  const message = isFull ? "There is no space left for stored files." : "The store for files does not answer.";
  return new AppError("storage_unavailable", message, { cause });
}
