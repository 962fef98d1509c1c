// False friends of dates: the sun, the month's homonyms, good mornings, fractions, versions and numbers that go on.
// Example: "guten Morgen" names no day, "bis morgen" does; "3/4 of it" is a fraction, "on 3/4" a day.

// Words that name a day only beside a number, else the star, the month's homonym or a verb.
const ambiguous =
  /^(?:sun|sat|mon|wed|fri|mar|march|may|jan|dec|second|now|jetzt|maintenant|ahora|adesso|nu|agora|сейчас|зараз|sab|set|out|so|do|mi|nyt|sekarang|bây giờ|الآن)$/i;
const greeting = /(?:guten?|goede|goeie|god|por la|de la|cada|buen|schönen)\s+$/iu;
const ordinal = /^(?:segunda|terça|quarta|quinta|sexta)$/iu;
const counted = /^\s+(?:vez|parte|chance|vida|mão|opção|feira livre)/iu;
const fraction = /^\p{Nd}{1,2}[/.-]\p{Nd}{1,2}$/u;
const says =
  /(?:on|by|until|till|from|since|am|bis|vom|zum|ab|seit|den|le|du|au|el|al|il|dal|op|dia|día|em|till|den)\s+$/iu;
const goesOnBefore = /(?:\p{N}[.,:/-]?|\p{Sc}\s?|[\p{L}_#][.,/-]?)$/u;
const goesOnBehind = /^(?:[.,:/-]?\p{N}|[%°_]|\s?\p{Sc}|(?<=\p{N})\p{L})/u;

/** Whether what was taken for a date at `start` of a line is none. */
export function isNoDate(line: string, start: number, text: string): boolean {
  const before = line.slice(0, start);
  const behind = line.slice(start + text.length);
  if (ambiguous.test(text) || greeting.test(before)) return true;
  if (ordinal.test(text) && counted.test(behind)) return true;
  if (fraction.test(text) && !says.test(before)) return true;
  const isNumeric = /^\p{N}/u.test(text);
  return (isNumeric && goesOnBefore.test(before)) || (/\p{N}$/u.test(text) && goesOnBehind.test(behind));
}
