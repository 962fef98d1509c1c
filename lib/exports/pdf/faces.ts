import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

const resolver = createRequire(import.meta.url);

export type Weight = "regular" | "bold";
export type Script = "general" | "arabic" | "hebrew" | "thai" | "han" | "hangul";
/** A face of the PDF: its script and weight. The name is the one under which pdfkit knows it. */
export type Face = { name: string; font: Font };

const packages: Record<Script, { folder: string; file: string }> = {
  general: { folder: "noto-sans", file: "NotoSans" },
  arabic: { folder: "noto-sans-arabic", file: "NotoSansArabic" },
  hebrew: { folder: "noto-sans-hebrew", file: "NotoSansHebrew" },
  thai: { folder: "noto-sans-thai", file: "NotoSansThai" },
  han: { folder: "noto-sans-sc", file: "NotoSansSC" },
  hangul: { folder: "noto-sans-kr", file: "NotoSansKR" },
};
const weights: Record<Weight, string> = { regular: "400Regular", bold: "700Bold" };

const opened = new Map<string, Face>();

/** The face of a script, opened once a process: the CJK ones take 10 MB each, so only when a text needs them. */
export function openFace(script: Script, weight: Weight): Face {
  const name = `${script}-${weight}`;
  const known = opened.get(name);
  if (known) return known;
  const { folder, file } = packages[script];
  const path = resolver.resolve(`@expo-google-fonts/${folder}/${weights[weight]}/${file}_${weights[weight]}.ttf`);
  const face = { name, font: create(readFileSync(path)) };
  opened.set(name, face);
  return face;
}

const ranges: { script: Script; from: number; to: number }[] = [
  { script: "hebrew", from: 0x0590, to: 0x05ff },
  { script: "arabic", from: 0x0600, to: 0x08ff },
  { script: "thai", from: 0x0e00, to: 0x0e7f },
  { script: "hangul", from: 0x1100, to: 0x11ff },
  { script: "han", from: 0x2e80, to: 0x312f },
  { script: "hangul", from: 0x3130, to: 0x318f },
  { script: "han", from: 0x3190, to: 0xabff },
  { script: "hangul", from: 0xac00, to: 0xd7ff },
  { script: "han", from: 0xf900, to: 0xfaff },
  { script: "hebrew", from: 0xfb1d, to: 0xfb4f },
  { script: "arabic", from: 0xfb50, to: 0xfdff },
  { script: "han", from: 0xfe30, to: 0xfe4f },
  { script: "arabic", from: 0xfe70, to: 0xfeff },
  { script: "han", from: 0xff00, to: 0xffef },
  { script: "han", from: 0x20000, to: 0x3ffff },
];

/** The face that has a glyph for the code point, or null where none of ours has. */
export function faceFor(codePoint: number, weight: Weight): Face | null {
  const general = openFace("general", weight);
  if (general.font.hasGlyphForCodePoint(codePoint)) return general;
  const range = ranges.find(({ from, to }) => codePoint >= from && codePoint <= to);
  if (!range) return null;
  const face = openFace(range.script, weight);
  return face.font.hasGlyphForCodePoint(codePoint) ? face : null;
}
