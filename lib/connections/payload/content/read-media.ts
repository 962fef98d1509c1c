import { asRecord } from "../as-record.ts";
import { asText } from "../as-text.ts";
import type { CloudContent, CloudKind } from "../cloud-event.ts";
import { plain } from "./plain.ts";

/**
 * A picture, film, sound, document or sticker. A sound with `voice: true` is a voice note; the type `voice` is its old
 * name. The file itself is fetched by its id.
 */
export function readMedia(type: string, value: unknown): CloudContent | null {
  const block = asRecord(value);
  const id = asText(block.id);
  if (id === null) return null;
  const details = block.animated === true ? { animated: true } : null;
  return plain({
    kind: kindOf(type, block),
    text: asText(block.caption) ?? "",
    attachment: asText(block.filename),
    details,
    media: { id, mimeType: asText(block.mime_type), sha256: asText(block.sha256) },
  });
}

function kindOf(type: string, block: Record<string, unknown>): CloudKind {
  if (type === "voice" || (type === "audio" && block.voice === true)) return "voice";
  return type as CloudKind;
}
