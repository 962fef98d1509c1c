import type { CloudContent } from "../cloud-event.ts";

/** A content with nothing but what is given. */
export function plain(given: Pick<CloudContent, "kind"> & Partial<CloudContent>): CloudContent {
  return { text: "", attachment: null, details: null, media: null, isPlaceholder: false, ...given };
}
