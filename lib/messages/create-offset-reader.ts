import { LRUCache } from "lru-cache";

/** To make one takes longer than hundreds of questions to it. */
const formats = new LRUCache<string, Intl.DateTimeFormat>({ max: 100 });

/**
 * Milliseconds that the wall clock of a zone is ahead of UTC at an instant. Each call asks Intl: keep what it says.
 * @throws RangeError for a zone that does not exist
 */
export function createOffsetReader(zone: string): (instantMs: number) => number {
  const format = formats.get(zone) ?? createFormat(zone);
  formats.set(zone, format);
  return (instantMs) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instantMs)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instantMs / 1_000) * 1_000;
  };
}

function createFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "iso8601",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}
