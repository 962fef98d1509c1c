import { locale } from "./formats.ts";

const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });

/** `share` 0..1. Below 10 % one decimal is kept: `0.034` -> `3.4%`, `0.61` -> `61%`. */
export function formatPercent(share: number): string {
  return (share > 0 && share < 0.1 ? fine : percent).format(share);
}
