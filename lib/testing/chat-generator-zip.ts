import sharp from "sharp";
import { kindOfFile } from "#lib/parse/kind-of-file.ts";
import { type ChatOptions, generateLines } from "./chat-generator.ts";
import { packZip } from "./pack-zip.ts";

/** An exported archive of an invented chat with small real media in it, as both platforms pack it. */
export async function generateZip(options: ChatOptions & { chatName?: string }): Promise<Buffer> {
  const files = new Map<string, string | Buffer>();
  const lines: string[] = [];
  for (const { message, line } of generateLines({ media: "attached", ...options })) {
    lines.push(line);
    if (message.attachment) files.set(message.attachment, await smallMedia(message.attachment, lines.length));
  }
  const ownName = options.platform === "ios" ? "_chat.txt" : "WhatsApp Chat with Orchard Lane.txt";
  files.set(options.chatName ?? ownName, lines.join(""));
  return packZip(files);
}

/** A file that programs take for what its name says; the seed makes no two alike. */
async function smallMedia(name: string, seed: number): Promise<Buffer> {
  const background = { r: (seed * 53) % 256, g: (seed * 97) % 256, b: (seed * 29) % 256 };
  const picture = () => sharp({ create: { width: 24, height: 18, channels: 3, background } });
  switch (kindOfFile(name)) {
    case "image":
      return picture().jpeg().toBuffer();
    case "sticker":
      return picture().webp().toBuffer();
    case "voice":
      return Buffer.concat([Buffer.from("OggS\0\x02"), Buffer.alloc(22), Buffer.from(`OpusHead\x01\x01 ${seed}`)]);
    case "video":
    case "gif":
      return Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        Buffer.from("ftypmp42\0\0\0\0mp42isom"),
        Buffer.from(String(seed)),
      ]);
    case "contact":
      return Buffer.from(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody ${seed}\r\nEND:VCARD\r\n`);
    default:
      return Buffer.from(`%PDF-1.4\n% ${seed}\n%%EOF\n`);
  }
}
