// A quoted message is answered; else one of the person that is spoken to; else, where two people talk, the turn of the
// other; else the message that the trained model is sure of. Example: "Anna: coming?", "Ben: yes" links "yes" to it.
import type { FeatureLayout } from "./feature-layout.ts";
import { layFeatures } from "./feature-layout.ts";
import { findQuestion, findTurn } from "./find-answered.ts";
import { findReplyFeatures } from "./reply-features.ts";
import type { LinkableMessage, LinkedStretch, ReplyLink, ReplySource } from "./reply-link.ts";
import type { ReplyModel } from "./reply-model.ts";
import { createReplyWindow, type ReplyWindow, replyWindow } from "./reply-window.ts";
import { scoreReplies } from "./score-replies.ts";

/** Messages before the first one to link that can change what is found. */
export const replyContext = replyWindow + 20;

const longestWaitMs = 86_400_000;
const sessionMs = 4 * 3_600_000;
/** So many messages of the same two people make a talk of two in a larger group. */
const dyadMessages = 8;
/** Of links this sure five in six are right on the dev part of the IRC set, with names and without. */
const leastShare = 0.6;
/** From here on a question may have been answered. */
const possibleShare = 0.15;

export type LinkOptions = {
  /** People of the conversation. */
  people: number;
  /** Without it only what is certain is linked in groups. */
  model?: ReplyModel | undefined;
};

/**
 * Links of the messages from place `first` on, at most one each. Give `replyContext` messages before it where there
 * are as many: then the links are the same as over the whole conversation.
 */
export function linkReplies(
  messages: readonly LinkableMessage[],
  first: number,
  { people, model }: LinkOptions,
): LinkedStretch {
  const places = new Map(messages.map(({ seq }, at) => [seq, at]));
  const ranker = model && people > 2 ? createRanker(model) : null;
  const links: ReplyLink[] = [];
  const touched = new Set<number>();
  for (let at = Math.max(0, first - replyWindow); at < messages.length; at++) {
    const message = messages[at] as LinkableMessage;
    const found = at < first ? null : findTarget(at);
    const link = found && toLink(message, found);
    if (link) links.push(link);
    if (found) touchBreath(found.at);
    ranker?.window.push(message);
  }
  return { links, touched: [...touched] };

  /** All questions in one breath with what is answered. */
  function touchBreath(at: number): void {
    let place: number | undefined = at;
    while (place !== undefined) {
      const question = findQuestion(messages, place);
      if (!question) return;
      touched.add(question.seq);
      place = (places.get(question.seq) ?? 0) - 1;
      if (messages[place]?.personId !== question.personId) return;
    }
  }

  /** Questions of others that the message may answer. */
  function touchLikely(at: number, shares: Float64Array | undefined): void {
    const message = messages[at] as LinkableMessage;
    for (let back = 0; back < replyWindow && at - 1 - back >= 0; back++) {
      const candidate = messages[at - 1 - back] as LinkableMessage;
      const isLikely = shares ? (shares[back] ?? 0) >= possibleShare : back < 3;
      if (isLikely && candidate.personId !== message.personId) touchBreath(at - 1 - back);
    }
  }

  function findTarget(at: number): Target | null {
    const message = messages[at] as LinkableMessage;
    const quoted = message.repliesTo === null ? undefined : places.get(message.repliesTo);
    if (quoted !== undefined) return target(quoted, "explicit", 1);
    const turn = findTurn(messages, at);
    if (people <= 2 || isTalkOfTwo(messages, at)) {
      return turn ? target(places.get(turn.seq) ?? at, "turn", 1) : null;
    }
    const shares = ranker?.rank(message);
    touchLikely(at, shares);
    const spokenTo = message.addressed.length > 0 ? message.addressed : message.named;
    if (spokenTo.length > 0) return findMentioned(at, spokenTo, shares);
    if (!shares) return null;
    const best = shares.indexOf(Math.max(...shares));
    const share = shares[best] ?? 0;
    return best < shares.length - 1 && share >= leastShare ? target(at - 1 - best, "ranked", share) : null;
  }

  /** The likeliest message of the people that are spoken to. */
  function findMentioned(at: number, spokenTo: readonly number[], shares: Float64Array | undefined): Target | null {
    let best: Target | null = null;
    for (let back = 0; back < replyWindow && at - 1 - back >= 0; back++) {
      const candidate = messages[at - 1 - back] as LinkableMessage;
      if ((messages[at] as LinkableMessage).sentAtMs - candidate.sentAtMs > sessionMs) break;
      if (!spokenTo.includes(candidate.personId)) continue;
      const share = shares?.[back] ?? 0.5;
      if (best === null || share > best.share) best = target(at - 1 - back, "mention", share);
    }
    return best;
  }

  function target(at: number, source: ReplySource, share: number): Target {
    return { at, source, share };
  }

  function toLink(message: LinkableMessage, { at, source, share }: Target): ReplyLink | null {
    const answered = messages[at] as LinkableMessage;
    const waitMs = Math.max(0, message.sentAtMs - answered.sentAtMs);
    if (answered.personId === message.personId || waitMs > longestWaitMs) return null;
    return {
      seq: message.seq,
      toSeq: answered.seq,
      source,
      share,
      waitSeconds: Math.round(waitMs / 1000),
      questionSeq: findQuestion(messages, at)?.seq ?? null,
    };
  }
}

type Target = { at: number; source: ReplySource; share: number };

function isTalkOfTwo(messages: readonly LinkableMessage[], at: number): boolean {
  const message = messages[at] as LinkableMessage;
  const speakers = new Set([message.personId]);
  for (let back = at - 1; back >= at - dyadMessages; back--) {
    const before = messages[back];
    if (!before || message.sentAtMs - before.sentAtMs > sessionMs) return false;
    speakers.add(before.personId);
    if (speakers.size > 2) return false;
  }
  return speakers.size === 2;
}

function createRanker(model: ReplyModel): { window: ReplyWindow; rank(message: LinkableMessage): Float64Array } {
  const window = createReplyWindow();
  const layout: FeatureLayout = layFeatures(model.words.size);
  return {
    window,
    rank: (message) => scoreReplies(model, findReplyFeatures(window, message, layout, model.words), layout.noReply),
  };
}
