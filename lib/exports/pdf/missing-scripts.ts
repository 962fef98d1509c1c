/** Scripts of Unicode that chats hold and a sheet may lack; the name is what the cover says. */
const scripts: [name: string, pattern: RegExp][] = [
  ["Amharic", /\p{Script=Ethiopic}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Bengali", /\p{Script=Bengali}/u],
  ["Burmese", /\p{Script=Myanmar}/u],
  ["Georgian", /\p{Script=Georgian}/u],
  ["Gujarati", /\p{Script=Gujarati}/u],
  ["Gurmukhi", /\p{Script=Gurmukhi}/u],
  ["Kannada", /\p{Script=Kannada}/u],
  ["Khmer", /\p{Script=Khmer}/u],
  ["Lao", /\p{Script=Lao}/u],
  ["Malayalam", /\p{Script=Malayalam}/u],
  ["Sinhala", /\p{Script=Sinhala}/u],
  ["Tamil", /\p{Script=Tamil}/u],
  ["Telugu", /\p{Script=Telugu}/u],
  ["Tibetan", /\p{Script=Tibetan}/u],
];

/** Names of the scripts to which code points without a glyph belong; "some signs" for the rest. */
export function missingScripts(codePoints: Iterable<number>): string[] {
  const names = new Set<string>();
  for (const codePoint of codePoints) {
    const character = String.fromCodePoint(codePoint);
    names.add(scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? "some signs");
  }
  return [...names].sort();
}
