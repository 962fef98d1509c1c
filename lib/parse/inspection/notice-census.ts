import { copyOf } from "#lib/text/copy-of.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import { type UnderstoodNotice, understandNotice } from "../markers/understand-notice.ts";
import type { NoticeType } from "../notice-type.ts";

export type PhraseCount = { text: string; count: number };

const maxUnknown = 200;
const longestUnknown = 200;

/** Counts notices by what they tell, and keeps the wording of the app's own texts that no table has. */
export class NoticeCensus {
  readonly types = new Map<NoticeType, number>();
  readonly #unknown = new Map<string, number>();

  /** @param isSurelyOwn whether the app's mark stands before the text: only then is unknown wording kept */
  add(text: string, isSurelyOwn: boolean): UnderstoodNotice | null {
    const understood = understandNotice(text);
    this.#count(understood?.type ?? "unknown");
    if (!understood && isSurelyOwn) this.#keep(stripMarks(text).trim().slice(0, longestUnknown));
    return understood;
  }

  /** Counts a line only when its wording is known, since it could be somebody's; says whether it is. */
  addIfKnown(text: string): boolean {
    const understood = understandNotice(text);
    if (understood) this.#count(understood.type);
    return understood !== null;
  }

  unknownPhrases(): PhraseCount[] {
    return [...this.#unknown].map(([text, count]) => ({ text, count }));
  }

  #count(type: NoticeType): void {
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
  }

  #keep(text: string): void {
    const count = this.#unknown.get(text);
    if (count !== undefined) this.#unknown.set(text, count + 1);
    else if (this.#unknown.size < maxUnknown) this.#unknown.set(copyOf(text), 1);
  }
}
