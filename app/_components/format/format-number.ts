import { locale } from "./formats.ts";

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** `41206` -> `41,206`. */
export function formatNumber(value: number): string {
  return whole.format(value);
}
