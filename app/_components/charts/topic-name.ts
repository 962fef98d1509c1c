const named = 3;

/** The first three of a topic's words, which are its name. */
export function topicName({ words }: { words: string }): string {
  return words.split(", ").slice(0, named).join(", ");
}
