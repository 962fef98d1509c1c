import { locale } from "./formats.ts";

const styles = {
  /** 20:11 */
  time: { hour: "2-digit", minute: "2-digit" },
  /** 20:11:04 */
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  /** 14 Jan 2022 */
  date: { day: "numeric", month: "short", year: "numeric" },
  /** 14 Jan 2022, 20:11 */
  dateTime: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  /** Friday, 14 January 2022 */
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** January 2022 */
  month: { month: "long", year: "numeric" },
  /** Jan 2022 */
  shortMonth: { month: "short", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type WallClockStyle = keyof typeof styles;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Shows a wall clock exactly as the export wrote it: `localAt` is `YYYY-MM-DD[ T]HH:MM:SS` or `YYYY-MM-DD`, and no
 * zone is applied.
 */
export function formatWallClock(localAt: string, style: WallClockStyle): string {
  return formatOf(style, "UTC").format(Date.parse(`${localAt.slice(0, 10)}T${localAt.slice(11, 19) || "00:00:00"}Z`));
}

/** Shows an instant in a zone (IANA name), such as when an export was made. */
export function formatInstant(instant: Date | string, style: WallClockStyle, zone: string): string {
  return formatOf(style, zone).format(new Date(instant));
}

function formatOf(style: WallClockStyle, timeZone: string): Intl.DateTimeFormat {
  const key = `${style} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...styles[style], hourCycle: "h23", timeZone });
  formats.set(key, made);
  return made;
}
