// Faces written with punctuation say what their emoji say. Example: ":-)" is 🙂, "<3" is ❤️, ":'(" is 😢.

const faces: readonly (readonly [string, string])[] = [
  ["🙂", ":) :-) =) (: :] ^^ ^_^"],
  ["😀", ":D :-D =D xD XD"],
  ["😉", ";) ;-)"],
  ["😛", ":P :-P :p :-p ;P"],
  ["😘", ":* :-*"],
  ["❤️", "<3"],
  ["💔", "</3"],
  ["🙁", ":( :-( =( ): :["],
  ["😢", ":'( ;( T_T"],
  ["😕", ":/ :-/ :\\ :| :-|"],
  ["😠", ">:( >:-("],
  ["😮", ":o :-o :O :-O"],
];

const emojiOf = new Map(faces.flatMap(([emoji, forms]) => forms.split(" ").map((form) => [form, emoji] as const)));
const escaped = [...emojiOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
const pattern = new RegExp(`(?<![\\p{L}\\p{N}:])(?:${escaped.join("|")})(?![\\p{L}\\p{N}/])`, "gu");
const maybe = /[:;=^<_D(]/;

/** The text with each emoticon replaced by its emoji between spaces. */
export function replaceEmoticons(text: string): string {
  return maybe.test(text) ? text.replace(pattern, (form) => ` ${emojiOf.get(form) ?? form} `) : text;
}
