// Names are tagged in the languages whose published texts with marked names are free to learn from.
// Example: in English any name is found; in German only those of the people of the conversation.

/** Whether names of people, places and organisations are found in a language beyond those of the conversation. */
export function namesAreTagged(language: string | null): boolean {
  return language === "en";
}
