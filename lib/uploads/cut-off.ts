import { AppError } from "#lib/runtime/errors.ts";

/** What is said of a file that ended before its announced end. */
export function cutOff(cause?: unknown): AppError {
  return new AppError("incomplete_upload", "The upload was cut off before the whole file had arrived.", { cause });
}
