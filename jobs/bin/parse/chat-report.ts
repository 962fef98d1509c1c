import type { ChatProfile } from "#lib/parse/chat-profile.ts";
import type { ParsedRecord, ParsedReject } from "#lib/parse/parsed-record.ts";

const maxLinesShown = 100;

/** Counts what a chat holds while its records go by. */
export class ChatReport {
  messages = 0;
  notices = 0;
  readonly #participants = new Set<string>();
  readonly #kinds: Record<string, number> = {};
  readonly #media = { named: 0, present: 0, missing: 0, omitted: 0 };
  readonly #namedFiles = new Set<string>();
  #rejects = 0;
  readonly #rejectedLines: ParsedReject[] = [];
  readonly #mediaNames: ReadonlySet<string> | null;

  constructor(mediaNames: ReadonlySet<string> | null) {
    this.#mediaNames = mediaNames;
  }

  add(record: ParsedRecord): void {
    this.#kinds[record.kind] = (this.#kinds[record.kind] ?? 0) + 1;
    if (record.sender === null) this.notices++;
    else {
      this.messages++;
      this.#participants.add(record.sender);
    }
    if (record.attachment !== null) {
      this.#media.named++;
      this.#namedFiles.add(record.attachment);
      this.#mediaNames?.has(record.attachment) ? this.#media.present++ : this.#media.missing++;
    } else if (isMedia(record)) {
      this.#media.omitted++;
    }
  }

  addReject(reject: ParsedReject): void {
    this.#rejects++;
    if (this.#rejectedLines.length < maxLinesShown) this.#rejectedLines.push(reject);
  }

  /** Counts, the names in the order of their first message, and the first of the lines that were not understood. */
  json(profile: ChatProfile): Record<string, unknown> {
    return {
      platform: profile.platform,
      shape: profile.shape,
      dateOrder: profile.dateOrder,
      dateOrderProof: profile.dateOrderProof,
      ambiguous: profile.ambiguous,
      otherOrder: profile.otherOrder,
      clock: profile.clock,
      messages: this.messages,
      notices: this.notices,
      participants: this.#participants.size,
      names: [...this.#participants],
      kinds: this.#kinds,
      media: { ...this.#media, unnamed: this.#countUnnamed() },
      noticeTypes: profile.noticeTypes,
      unknownPhrases: profile.unknownPhrases,
      stepsBack: profile.stepsBack,
      probablyTruncated: profile.probablyTruncated,
      advancedChatPrivacy: profile.advancedChatPrivacy,
      isCopied: profile.isCopied,
      predatesWhatsApp: profile.predatesWhatsApp,
      replacedCharacters: profile.replacedCharacters,
      liesAhead: profile.liesAhead,
      unsavedSenders: profile.unsavedSenders,
      preambleLines: profile.preambleLines,
      rejects: this.#rejects,
      rejectedLines: this.#rejectedLines,
    };
  }

  /** Files of the archive that no message names. */
  #countUnnamed(): number {
    return [...(this.#mediaNames ?? [])].filter((name) => !this.#namedFiles.has(name)).length;
  }
}

const wordKinds = new Set(["text", "location", "live_location", "poll", "event", "call", "deleted", "notice"]);

function isMedia({ kind }: ParsedRecord): boolean {
  return !wordKinds.has(kind);
}
