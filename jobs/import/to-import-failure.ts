import { NotAChat } from "#lib/parse/not-a-chat.ts";
import { AppError } from "#lib/runtime/errors.ts";

/** Why an import did not go well, in words a person may read. What is unforeseen may pass by itself. */
export function toImportFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof NotAChat) return new AppError("unreadable_file", error.message, { cause: error });
  return new AppError("internal", "Something unforeseen went wrong while the file was read.", {
    retryable: true,
    cause: error,
  });
}
