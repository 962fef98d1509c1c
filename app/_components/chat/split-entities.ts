import type { ReaderEntity } from "#lib/messages/reader-message.ts";

export type EntityPart = { text: string; start: number; entity: ReaderEntity | null };

/**
 * Cuts a piece of a text that begins at `offset` into what names something and what does not; `start` is the UTF-16
 * offset in the whole text. Entities that reach over an end of the piece are left as text.
 */
export function splitEntities(text: string, offset: number, entities: readonly ReaderEntity[]): EntityPart[] {
  const parts: EntityPart[] = [];
  let done = 0;
  for (const entity of entities) {
    const from = entity.start - offset;
    const to = entity.end - offset;
    if (from < done || to > text.length) continue;
    if (from > done) parts.push({ text: text.slice(done, from), start: offset + done, entity: null });
    parts.push({ text: text.slice(from, to), start: offset + from, entity });
    done = to;
  }
  if (done < text.length || parts.length === 0) {
    parts.push({ text: text.slice(done), start: offset + done, entity: null });
  }
  return parts;
}
