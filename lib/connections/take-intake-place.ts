import { AppError } from "#lib/runtime/errors.ts";

/** Webhooks that one process takes in at once, and their bytes: more would wait longer than Meta does. */
const mostWebhooks = 400;
const mostBytes = 64 * 1024 ** 2;
const retryAfterSeconds = 10;

let webhooks = 0;
let bytes = 0;

/**
 * A place for a webhook whose body is about to be read. Call what it returns when the webhook is answered.
 * @throws AppError `overloaded` at once when too many are under way: Meta sends again, for seven days
 */
export function takeIntakePlace(byteSize: number): () => void {
  if (webhooks >= mostWebhooks || bytes + byteSize > mostBytes) {
    throw new AppError("overloaded", "Too many webhooks come at once. Send this one again later.", {
      retryAfterSeconds,
    });
  }
  webhooks += 1;
  bytes += byteSize;
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    webhooks -= 1;
    bytes -= byteSize;
  };
}
