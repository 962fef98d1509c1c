import { createRequire } from "node:module";
import sharp from "sharp";

const resolver = createRequire(import.meta.url);
const sizePx = 72;
const pictographic = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

type IconSet = {
  icons: Record<string, { body: string }>;
  aliases: Record<string, { parent: string }>;
  width: number;
  height: number;
};

/** Colour emoji as PNG, drawn from Twemoji (CC BY 4.0), since no font that a PDF can embed has colours. */
export class EmojiPictures {
  readonly #pictures = new Map<string, Buffer>();
  #names: Record<string, string> | undefined;
  #icons: IconSet | undefined;

  /** Draws the emoji of the texts that are not drawn yet; afterwards `get` knows them. */
  async prepare(texts: Iterable<string>): Promise<void> {
    const wanted = new Set<string>();
    for (const text of texts) {
      if (!pictographic.test(text)) continue;
      for (const { segment } of graphemes.segment(text)) {
        const key = emojiKey(segment);
        if (key && !this.#pictures.has(key)) wanted.add(key);
      }
    }
    for (const key of wanted) {
      const svg = this.#svg(key);
      if (svg) this.#pictures.set(key, await sharp(Buffer.from(svg)).resize(sizePx, sizePx).png().toBuffer());
    }
  }

  /** The PNG of a key, if Twemoji has it. */
  get(key: string): Buffer | undefined {
    return this.#pictures.get(key);
  }

  #svg(key: string): string | null {
    this.#names ??= resolver("@iconify-json/twemoji/chars.json") as Record<string, string>;
    this.#icons ??= resolver("@iconify-json/twemoji/icons.json") as IconSet;
    const name = this.#names[key];
    if (!name) return null;
    const icon = this.#icons.icons[name] ?? this.#icons.icons[this.#icons.aliases[name]?.parent ?? ""];
    if (!icon) return null;
    const { width, height } = this.#icons;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>`;
  }
}

/** Code points of an emoji grapheme in hex, joined by `-`, variation selectors left out; null for text. */
export function emojiKey(grapheme: string): string | null {
  if (!pictographic.test(grapheme)) return null;
  // © and ™ are text unless a selector asks for the picture.
  if (grapheme.length === 1 && grapheme.charCodeAt(0) < 0x2190) return null;
  return Array.from(grapheme, (character) => character.codePointAt(0) ?? 0)
    .filter((codePoint) => codePoint !== 0xfe0f && codePoint !== 0xfe0e)
    .map((codePoint) => codePoint.toString(16))
    .join("-");
}
