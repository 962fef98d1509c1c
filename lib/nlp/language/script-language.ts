// Most scripts are written by one language: the script of most letters tells it without reading further. Kana is
// Japanese however few; Han alone is Chinese or Japanese. Example: "ok 明日です" is Japanese, "Γιάννης, ok?" Greek.

const soleLanguages: readonly (readonly [pattern: RegExp, languages: readonly string[]])[] = [
  [/\p{sc=Grek}/gu, ["el"]],
  [/\p{sc=Hang}/gu, ["ko"]],
  [/\p{sc=Thai}/gu, ["th"]],
  [/\p{sc=Laoo}/gu, ["lo"]],
  [/\p{sc=Khmr}/gu, ["km"]],
  [/\p{sc=Mymr}/gu, ["my"]],
  [/\p{sc=Geor}/gu, ["ka"]],
  [/\p{sc=Armn}/gu, ["hy"]],
  [/\p{sc=Beng}/gu, ["bn"]],
  [/\p{sc=Gujr}/gu, ["gu"]],
  [/\p{sc=Guru}/gu, ["pa"]],
  [/\p{sc=Orya}/gu, ["or"]],
  [/\p{sc=Taml}/gu, ["ta"]],
  [/\p{sc=Telu}/gu, ["te"]],
  [/\p{sc=Knda}/gu, ["kn"]],
  [/\p{sc=Mlym}/gu, ["ml"]],
  [/\p{sc=Sinh}/gu, ["si"]],
  [/\p{sc=Tibt}/gu, ["bo"]],
  [/\p{sc=Thaa}/gu, ["dv"]],
];
const widelyUsed = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Ethi}]/gu;
const onlyWidelyUsed = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Ethi}\p{sc=Zyyy}\p{sc=Zinh}]*$/u;
const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;
const han = /\p{sc=Han}/gu;
const japanese = ["ja"];
const chineseOrJapanese = ["zh", "ja"];
// An ideograph says as much as this many letters of an alphabet.
const lettersPerIdeograph = 3;

/** Languages that the script of a text leaves, the likeliest first, the same array each time; null when it leaves many. */
export function scriptLanguages(text: string): readonly string[] | null {
  if (onlyWidelyUsed.test(text)) return null;
  const others = countMatches(text, widelyUsed);
  if (countMatches(text, han) * lettersPerIdeograph >= others && (kana.test(text) || han.test(text))) {
    return kana.test(text) ? japanese : chineseOrJapanese;
  }
  for (const [pattern, languages] of soleLanguages) {
    const count = countMatches(text, pattern);
    if (count > 0 && count >= others) return languages;
  }
  return null;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
