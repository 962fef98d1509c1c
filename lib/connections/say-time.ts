const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/** A moment in the words of a connection's trouble: `1 Mar 2026, 13:00 UTC`. */
export function sayTime(at: Date): string {
  return `${minute.format(at)} UTC`;
}
