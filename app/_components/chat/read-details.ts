type Details = Record<string, unknown> | null;

export type PollDetails = { question: string; options: { text: string; votes: number }[] };

/** A poll, or null where the export does not hold its options. */
export function readPoll(details: Details): PollDetails | null {
  if (typeof details?.question !== "string" || !Array.isArray(details.options)) return null;
  const options = details.options.flatMap((option: unknown) => {
    if (typeof option !== "object" || option === null || !("text" in option) || !("votes" in option)) return [];
    const { text, votes } = option;
    return typeof text === "string" && typeof votes === "number" ? [{ text, votes }] : [];
  });
  return { question: details.question, options };
}

export type PlaceDetails = { name: string | null; coordinates: string | null };

/** Where a location is: a venue's name, or latitude and longitude in degrees. */
export function readPlace(details: Details): PlaceDetails {
  const name = typeof details?.name === "string" ? details.name : null;
  const { latitude, longitude } = details ?? {};
  const hasPoint = typeof latitude === "number" && typeof longitude === "number";
  return { name, coordinates: hasPoint ? `${latitude}, ${longitude}` : null };
}

/** A call in WhatsApp's own words, such as `Voice call` and `12 min`. */
export function readCall(details: Details): { words: string; outcome: string | null; isMissed: boolean } {
  return {
    words: typeof details?.phrase === "string" ? details.phrase : "Call",
    outcome: typeof details?.outcome === "string" ? details.outcome : null,
    isMissed: details?.missed === true,
  };
}

/** When an event begins, and whether it was called off. */
export function readEvent(details: Details): { startMs: number; isCancelled: boolean } | null {
  return typeof details?.startMs === "number"
    ? { startMs: details.startMs, isCancelled: details.isCancelled === true }
    : null;
}

/** Why a message of the WhatsApp Business Platform stands there without what it says. */
export function readAbsence(details: Details): string {
  if (details?.reason === "text_unknown") return "Sent; WhatsApp does not give the text";
  const type = typeof details?.type === "string" ? details.type.replaceAll("_", " ") : null;
  return type ? `Not given by WhatsApp: ${type}` : "Not given by WhatsApp";
}

export type ReactionDetails = { participantId: number; emoji: string };

/** Reactions to a message of the WhatsApp Business Platform, one a person. */
export function readReactions(details: Details): ReactionDetails[] {
  if (!Array.isArray(details?.reactions)) return [];
  return details.reactions.flatMap((reaction: unknown) => {
    if (typeof reaction !== "object" || reaction === null) return [];
    if (!("participantId" in reaction) || !("emoji" in reaction)) return [];
    const { participantId, emoji } = reaction;
    return typeof participantId === "number" && typeof emoji === "string" ? [{ participantId, emoji }] : [];
  });
}
