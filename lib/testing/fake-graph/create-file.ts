import { createHash } from "node:crypto";
import sharp from "sharp";
import type { FakeFile } from "./fake-state.ts";

const colours = ["#2f6f5e", "#b5532d", "#3c5a99", "#8a6d1f"];
const formats = { image: "image/jpeg", sticker: "image/webp", document: "application/pdf" } as const;
export type FileKind = keyof typeof formats;

/** A small file that is what it says: a picture, a sticker or a page of PDF. `number` makes it another one. */
export async function createFile(kind: FileKind, number: number, since: Date): Promise<FakeFile> {
  const bytes = kind === "document" ? createPdf(number) : await createPicture(kind, number);
  return { mimeType: formats[kind], bytes, sha256: createHash("sha256").update(bytes).digest(), since };
}

function createPicture(kind: "image" | "sticker", number: number): Promise<Buffer> {
  const background = colours[number % colours.length] ?? "#2f6f5e";
  const side = 160 + (number % 97);
  const picture = sharp({ create: { width: side, height: side, channels: 3, background } });
  return (kind === "image" ? picture.jpeg() : picture.webp()).toBuffer();
}

function createPdf(number: number): Buffer {
  const page = `BT /F1 24 Tf 60 760 Td (Offer ${number}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
