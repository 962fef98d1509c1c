import { config } from "#lib/runtime/config.ts";

const hourMs = 3_600_000;

/** Until when an upload is kept that got a part, or began, at `now`. */
export function uploadExpiry(now: Date): Date {
  return new Date(now.getTime() + config().PARLANCE_UNFINISHED_UPLOAD_HOURS * hourMs);
}
