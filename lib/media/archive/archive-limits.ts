import { config } from "#lib/runtime/config.ts";
import type { ArchiveLimits } from "./open-archive.ts";

/** What an archive may hold, by configuration. */
export function archiveLimits(): ArchiveLimits {
  const { PARLANCE_MAX_ARCHIVE_ENTRIES, PARLANCE_MAX_ARCHIVE_BYTES, PARLANCE_MAX_ARCHIVE_RATIO } = config();
  return {
    maxEntries: PARLANCE_MAX_ARCHIVE_ENTRIES,
    maxBytes: PARLANCE_MAX_ARCHIVE_BYTES,
    maxRatio: PARLANCE_MAX_ARCHIVE_RATIO,
  };
}
