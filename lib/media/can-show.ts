import { isInlineType } from "./is-inline-type.ts";
import { mostPixels } from "./most-pixels.ts";

/** Whether a page may show a file: a type that runs nothing, and no picture that would fill a browser's memory. */
export function canShow(file: { contentType: string | null; width: number | null; height: number | null }): boolean {
  return isInlineType(file.contentType) && (file.width ?? 0) * (file.height ?? 0) <= mostPixels;
}
