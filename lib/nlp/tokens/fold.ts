// Two spellings of a word are the same word when case, compatibility forms, accents, vowel points and the digits'
// script are taken away. Vowel signs of Indic and Thai writing are letters to their readers and stay.
// Example: "Ça", "CA" and "ça" give "ca"; "٤٢" gives "42"; "ﬁn" gives "fin"; "की" stays "की".

const ascii = /^[ -~]*$/;
// Diacritics, Cyrillic titlo, Hebrew points, Arabic harakat and Quranic marks, tatweel, joiners and selectors.
const strippedRanges = [
  "\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f",
  "\\u0483-\\u0487",
  "\\u0591-\\u05bd\\u05bf-\\u05c7",
  "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u0640",
  "\\u200c\\u200d\\ufe00-\\ufe0f",
];
const strippedMarks = new RegExp(`[${strippedRanges.join("")}]`, "g");
const nonAsciiDigit = /(?![0-9])\p{Nd}/gu;
// First digit of each decimal block in use (Unicode 17, general category Nd, compatibility forms left to NFKD).
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
];

/** The form under which words are counted, indexed and compared. */
export function fold(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(strippedMarks, "")
    .normalize("NFC")
    .replace(nonAsciiDigit, asciiDigit)
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .replaceAll("’", "'");
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}
