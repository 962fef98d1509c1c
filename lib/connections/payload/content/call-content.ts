import { asText } from "../as-text.ts";
import type { CloudContent } from "../cloud-event.ts";
import { readStamp } from "../read-stamp.ts";
import { plain } from "./plain.ts";

/**
 * A call as exports have it: WhatsApp's phrase, how it went and how many seconds it took. It was picked up where a length
 * or a beginning is told, whatever its status says. Until it ends, how it went is not known.
 */
export function callContent(
  call: Record<string, unknown>,
  { isOutgoing, isEnd }: { isOutgoing: boolean; isEnd: boolean },
): CloudContent {
  const seconds = isEnd ? lengthOf(call) : null;
  const isMissed = isEnd && seconds === null && !isOutgoing;
  const hasFailed = asText(call.status)?.toUpperCase() === "FAILED";
  const unanswered = hasFailed ? "Failed" : isOutgoing ? "No answer" : null;
  const outcome = seconds !== null ? lengthWords(seconds) : isEnd ? unanswered : null;
  const details = {
    phrase: isMissed ? "Missed voice call" : "Voice call",
    media: "voice",
    missed: isMissed,
    ...(outcome !== null && { outcome }),
    ...(seconds !== null && { seconds }),
  };
  return plain({ kind: "call", details, isPlaceholder: !isEnd });
}

/** Seconds that a call took; null for one that nobody picked up. */
function lengthOf(call: Record<string, unknown>): number | null {
  const told = Number(asText(call.duration) ?? Number.NaN);
  if (Number.isFinite(told) && told >= 0) return Math.round(told);
  const [start, end] = [readStamp(call.start_time), readStamp(call.end_time)];
  return start !== null && end !== null && end >= start ? Math.round((end - start) / 1000) : null;
}

const units = [
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** `3725` -> `1 hr 2 min 5 sec`. */
function lengthWords(seconds: number): string {
  let rest = seconds;
  const parts: string[] = [];
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    const isNamed = count > 0 || (unit === "second" && parts.length === 0);
    if (isNamed) parts.push(new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "short" }).format(count));
  }
  return parts.join(" ");
}
