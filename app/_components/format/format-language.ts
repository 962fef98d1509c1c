import { locale } from "./formats.ts";

const names = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });

/** ISO 639 code -> name: `es` -> `Spanish`. */
export function formatLanguage(code: string): string {
  return names.of(code) ?? code;
}
