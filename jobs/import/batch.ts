import { createRollupAccumulator, type RollupAccumulator } from "#lib/analytics/rollup-accumulator.ts";
import type { NewMessage } from "#lib/messages/new-message.ts";
import type { ParticipantBook } from "#lib/messages/participant-book.ts";
import { seqOf } from "#lib/messages/seq.ts";
import type { ParsedReject } from "#lib/parse/parsed-record.ts";
import type { AnalysedWindow } from "./analyse-windows.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { toNewMessage } from "./to-new-message.ts";

/** What one transaction stores. */
export type Batch = { messages: NewMessage[]; rejects: ParsedReject[] };

/** Turns analysed windows into rows, in the order of the file, and counts them into the rollups. */
export class BatchBuilder {
  readonly rollups: RollupAccumulator;
  #read: number;
  #stored: number;
  #batch: Batch = { messages: [], rejects: [] };

  constructor(start: Checkpoint, book: ParticipantBook) {
    this.rollups = createRollupAccumulator(start.session, book.personOf);
    this.#read = start.read;
    this.#stored = start.stored;
  }

  get checkpoint(): Checkpoint {
    return { read: this.#read, stored: this.#stored, session: this.rollups.state() };
  }

  get size(): number {
    return this.#batch.messages.length;
  }

  add({ records, rejects, analyses }: AnalysedWindow): void {
    for (const reject of rejects) this.#batch.rejects.push(reject);
    for (const [at, placed] of records.entries()) {
      const { record, localMs } = placed;
      const analysis = analyses[at] ?? null;
      this.#read += 1;
      if (analysis === null || Number.isNaN(localMs)) {
        const reason = analysis === null ? "could not be analysed" : "its time cannot be read";
        this.#batch.rejects.push({ line: record.line, reason, text: record.text });
        continue;
      }
      this.#stored += 1;
      const message = toNewMessage(seqOf(this.#stored), placed, analysis);
      this.#batch.messages.push(message);
      this.rollups.add({ ...message, localAt: record.localAt, tokens: analysis.tokens });
    }
  }

  take(): Batch {
    const taken = this.#batch;
    this.#batch = { messages: [], rejects: [] };
    return taken;
  }
}
