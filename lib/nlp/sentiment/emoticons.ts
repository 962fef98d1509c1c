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
// One test of a text costs less than the pattern: most have none of these beginnings.
const maybe = /[:;=]['-]?[()[\]DPpoO*/\\|]|[()\]]:|[()]=|<\/?3|\^|T_T|[xX]D/;

/** The emoticons of a text in order, with UTF-16 offsets. */
export function findEmoticons(text: string): { emoji: string; start: number; end: number }[] {
  if (!maybe.test(text)) return [];
  return Array.from(text.matchAll(pattern), ({ 0: form, index: start }) => ({
    emoji: emojiOf.get(form) ?? form,
    start,
    end: start + form.length,
  }));
}
