// The pieces that a tokenizer cuts a text into, by their numbers, read from its tokenizer.json.
// Example: of WordPiece, 4711 is "##ing"; of SentencePiece, "▁the"; of byte pairs, "Ġthe".
import { z } from "zod";

const vocabulary = z.union([z.record(z.string(), z.number()), z.array(z.tuple([z.string(), z.number()]))]);
const tokenizerFile = z.object({
  model: z.object({
    type: z.string().optional(),
    vocab: vocabulary,
    unk_token: z.string().nullish(),
    unk_id: z.number().nullish(),
  }),
  added_tokens: z.array(z.object({ id: z.number(), content: z.string() })).default([]),
});

/** How pieces say what they are: `##` before what goes on, `▁` before what begins, or bytes as letters. */
export type PieceStyle = "continued" | "begun" | "bytes";

export type Pieces = {
  style: PieceStyle;
  /** Null for what stands for no certain text: marks of the tokenizer and unknown words. */
  pieceOf(id: number): string | null;
};

/** @throws ZodError when it is no tokenizer.json */
export function readPieces(json: unknown): Pieces {
  const { model, added_tokens } = tokenizerFile.parse(json);
  const pieces = Array.isArray(model.vocab)
    ? model.vocab.map(([piece]) => piece)
    : Object.entries(model.vocab).reduce<string[]>((list, [piece, id]) => {
        list[id] = piece;
        return list;
      }, []);
  const silent = new Set(added_tokens.map(({ id }) => id));
  if (typeof model.unk_id === "number") silent.add(model.unk_id);
  const unknown = model.unk_token ? pieces.indexOf(model.unk_token) : -1;
  if (unknown >= 0) silent.add(unknown);
  return { style: styleOf(json, model.type), pieceOf: (id) => (silent.has(id) ? null : (pieces[id] ?? null)) };
}

function styleOf(json: unknown, type: string | undefined): PieceStyle {
  if (type === "WordPiece") return "continued";
  return JSON.stringify((json as { decoder?: unknown }).decoder ?? null).includes("ByteLevel") ? "bytes" : "begun";
}
