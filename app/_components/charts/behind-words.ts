import { entityNames } from "#app/_components/format/entity-names.ts";
import type { BehindQuery } from "#lib/analytics/behind-query.ts";
import { isolate } from "#lib/figures/in-words.ts";
import { mediaNames } from "#lib/figures/media-names.ts";
import { formatDuration } from "../format/format-duration.ts";
import { mentionName } from "./mention-name.ts";
import { weekdays } from "./weekdays.ts";

const moods = {
  scored: "that could be scored",
  unscored: "that could not be scored",
  warm: "that read warm",
  sore: "that read sore",
};

/**
 * What a filter asks for: `on Sundays, from 20:00 to 21:00`. Empty for all messages.
 * @param topic the name of the topic asked for, where it is known
 */
export function behindWords(query: BehindQuery, topic?: string): string {
  const { weekday, hour, kind, domain, names, value, mood, emotion, waitFrom, waitTo } = query;
  const parts = [
    kind && `of the kind ${(mediaNames[kind] ?? kind).toLowerCase()}`,
    query.topic !== undefined && (topic ? `about ${topic}` : `of topic ${query.topic + 1}`),
    query.media && "with a file",
    query.question && "that ask",
    query.opens && "that come first after four quiet hours",
    (waitFrom !== undefined || waitTo !== undefined) &&
      `that answer after ${formatDuration(waitFrom ?? 0)}${waitTo === undefined ? "" : ` to ${formatDuration(waitTo)}`}`,
    query.links && "with a link",
    domain && `with a link to ${domain}`,
    names &&
      (value === undefined
        ? `that name ${entityNames[names].some}`
        : `with the ${entityNames[names].one} “${isolate(mentionName({ kind: names, value, name: value }))}”`),
    mood && moods[mood],
    emotion && (emotion === "neutral" ? "that show no emotion" : `that show ${emotion}`),
    weekday && `on ${weekdays[weekday - 1]}s`,
    hour !== undefined && `from ${hour}:00 to ${hour + 1}:00`,
  ];
  return parts.filter(Boolean).join(", ");
}
