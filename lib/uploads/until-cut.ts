import { AppError } from "#lib/runtime/errors.ts";
import { cutOff } from "./cut-off.ts";

/** A stream whose failure is the sender's: AppError `incomplete_upload`. */
export async function* untilCut(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    throw cause instanceof AppError ? cause : cutOff(cause);
  }
}
