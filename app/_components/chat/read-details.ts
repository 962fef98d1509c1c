type Details = Record<string, unknown> | null;

export type PollDetails = { options: { text: string; votes: number }[] };

/** The options of a poll, or null where the export does not hold them. */
export function readPoll(details: Details): PollDetails | null {
  const options = details?.options;
  if (!Array.isArray(options)) return null;
  return {
    options: options.flatMap((option: unknown) => {
      if (typeof option !== "object" || option === null) return [];
      const text = "text" in option && typeof option.text === "string" ? option.text : null;
      const votes = "votes" in option && typeof option.votes === "number" ? option.votes : 0;
      return text === null ? [] : [{ text, votes }];
    }),
  };
}

/** Coordinates in degrees, or null where the export names none. */
export function readPlace(details: Details): { latitude: number; longitude: number } | null {
  const latitude = details?.latitude;
  const longitude = details?.longitude;
  return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : null;
}

/** What the export says of a call; `seconds` null where it gives no length. */
export function readCall(details: Details): { isVideo: boolean; isMissed: boolean; seconds: number | null } {
  return {
    isVideo: details?.video === true,
    isMissed: details?.missed === true,
    seconds: typeof details?.seconds === "number" ? details.seconds : null,
  };
}
