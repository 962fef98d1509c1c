// A language that has its own script is chatted in Latin letters, too, and then mixed with English: such a text is
// scored by what it holds of English. Example: "movie was too good yaar" in a Hindi conversation.

const ownScripts = new Set("am ar bg bn el fa he hi ja ko mk mr ru sr ta te th ti tt uk ur zh".split(" "));
const otherLetter = /[^\p{P}\p{S}\p{N}\p{M}\s\p{sc=Latn}]/u;

/** The language by whose words a text is scored. */
export function languageAsWritten(text: string, language: string | null): string | null {
  return language !== null && ownScripts.has(language) && !otherLetter.test(text) ? "en" : language;
}
