/*
 * Rule: a name with a colon shows in that its first half never stands alone; a pasted transcript in that its senders
 * appear only far behind the rest, which itself runs forwards.
 * Example: nine lines from "Dr. Who: Tardis" and none from "Dr. Who" make one person.
 */
import { charClasses, markClass } from "#lib/text/char-classes.ts";
import { copyOf } from "#lib/text/copy-of.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import { daysBetween } from "../headers/local-time.ts";
import { locationLabels } from "../markers/phrase-book.ts";
import { cleanSender } from "../records/clean-sender.ts";
import { findSenderEnd } from "../records/find-sender.ts";
import { hasOpenQuote } from "../records/has-open-quote.ts";
import { NameMap } from "../records/name-map.ts";
import type { CutNotices, Suspicion } from "./cut-notices.ts";

export type SeenSender = {
  suspicion: Suspicion;
  count: number;
  /** The text up to a second colon, while it is the same in every line. */
  second: string | null;
  farBack: number;
  farBackAfterLf: number;
};

const unsaved = /^\s*(?:~|\+[\d\s().\u2010\u2011-]{5,}$)/;
const maxSenders = 20_000;
const leastForColon = 5;
const leastForOdd = 5;
const mostPasted = 20;
const longestSecond = 60;
/** A transcript that somebody pasted lies further back than messages that came late. */
const farBackDays = 7;

/** The would-be senders of the headers of one shape. */
export class SenderCensus {
  readonly #cutNotices: CutNotices;
  readonly #senders = new NameMap<SeenSender>();
  #latestDate = 0;

  constructor(cutNotices: CutNotices) {
    this.#cutNotices = cutNotices;
  }

  /** Whether a date lies far behind the latest one. @param date date number, or -1 while the order is open */
  isFarBack(date: number): boolean {
    return date >= 0 && date < this.#latestDate && daysBetween(date, this.#latestDate) > farBackDays;
  }

  /**
   * @param start of the sender, `colon` behind it, `bodyAt` of the text after it, `end` of its line
   * @returns what is known of the sender; null when there are too many
   */
  add(
    text: string,
    units: Uint16Array,
    start: number,
    colon: number,
    bodyAt: number,
    end: number,
    date: number,
    isAfterLf: boolean,
  ): SeenSender | null {
    const isFarBack = this.isFarBack(date);
    if (date > this.#latestDate) this.#latestDate = date;
    let seen = this.#senders.find(text, units, start, colon);
    if (!seen) {
      if (this.#senders.size >= maxSenders) return null;
      const sender = text.slice(start, colon);
      const second = secondName(text, units, bodyAt, end);
      seen = { suspicion: this.#cutNotices.suspect(sender), count: 0, second, farBack: 0, farBackAfterLf: 0 };
      this.#senders.add(sender, seen);
    } else if (seen.second !== null && !text.startsWith(`${seen.second}:`, bodyAt)) {
      seen.second = null;
    }
    seen.count++;
    if (isFarBack) seen.farBack++;
    if (isFarBack && isAfterLf) seen.farBackAfterLf++;
    return seen;
  }

  colonSenders(): [string, string][] {
    return [...this.#senders].flatMap(([sender, { count, second }]): [string, string][] =>
      second !== null && count >= leastForColon ? [[sender, `${sender}: ${second}`]] : [],
    );
  }

  oddSenders(): string[] {
    return [...this.#senders].flatMap(([sender, { count }]) =>
      count >= leastForOdd && (charClasses[sender.charCodeAt(0)] === markClass || hasOpenQuote(sender)) ? [sender] : [],
    );
  }

  /** Senders whom the phone does not know: the export puts a tilde before their own name, or shows their number. */
  unsavedSenders(): string[] {
    return [...this.#senders].flatMap(([sender]) => (unsaved.test(stripMarks(sender)) ? [cleanSender(sender)] : []));
  }

  /** Senders of pasted transcripts. None where people of the chat jump back as well: then it is the file that jumps. */
  pastedSenders(): string[] {
    let pasted = 0;
    let jumps = 0;
    const names: string[] = [];
    for (const [sender, { count, farBack }] of this.#senders) {
      if (farBack === count && count <= mostPasted) {
        names.push(sender);
        pasted += count;
      } else {
        jumps += farBack;
      }
    }
    return jumps > pasted ? [] : names;
  }

  /** Headers of a sender that lie far back. */
  countFarBack(sender: string, withThoseAfterLf: boolean): number {
    const seen = this.#senders.get(sender);
    if (!seen) return 0;
    return withThoseAfterLf ? seen.farBack : seen.farBack - seen.farBackAfterLf;
  }
}

function secondName(text: string, units: Uint16Array, start: number, end: number): string | null {
  const colon = findSenderEnd(units, start, Math.min(end, start + longestSecond));
  if (colon <= start || colon + 1 >= end) return null;
  const second = text.slice(start, colon);
  return locationLabels.has(second.trim().toLowerCase()) ? null : copyOf(second);
}
