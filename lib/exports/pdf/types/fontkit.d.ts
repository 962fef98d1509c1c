/** The part of fontkit that the PDF export uses. */
declare module "fontkit" {
  export type Font = {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { advanceWidth: number };
  };
  export function create(data: Uint8Array): Font;
}
