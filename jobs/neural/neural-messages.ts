import type { ReadyEngine } from "#lib/models/neural/neural-engine.ts";
import type { Entity } from "#lib/nlp/analysis.ts";

/** A text, and what the models are asked about it. */
export type Asked = { text: string; feel: boolean; name: boolean };

/** Null: not asked, or there is no model for it. */
export type Answered = { polarity: number | null; names: Entity[] | null };

export type NeuralRequest = { task: "open"; engine: ReadyEngine } | { task: "read"; id: number; asked: Asked[] };

export type NeuralReply =
  | { task: "opened"; problem: string | null }
  | { task: "read"; id: number; answered: Answered[] }
  /** Only the kind of error: its message may quote the text. */
  | { task: "failed"; id: number; error: string };
