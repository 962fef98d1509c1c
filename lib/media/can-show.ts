import { isInlineType } from "./is-inline-type.ts";
import { mostPixels } from "./most-pixels.ts";

/**
 * Whether a page may show a file: a type that runs nothing, no picture that would fill a browser's
 * memory, and nothing that a scanner flagged.
 */
export function canShow(file: {
  contentType: string | null;
  width: number | null;
  height: number | null;
  threat: string | null;
}): boolean {
  return file.threat === null && isInlineType(file.contentType) && (file.width ?? 0) * (file.height ?? 0) <= mostPixels;
}
