import { layFeatures } from "#lib/nlp/replies/feature-layout.ts";
import type { ReplyModel } from "#lib/nlp/replies/reply-model.ts";
import { scoreReplies } from "#lib/nlp/replies/score-replies.ts";
import { type LineExample, makeExamples } from "./make-examples.ts";
import type { IrcLog } from "./read-irc.ts";

export type Rates = { precision: number; recall: number; f: number };

/**
 * Links and question-response pairs as the set's own evaluator counts them, in percent: one link a line, notices of
 * the server answer nothing; a pair is a link from a line with a question mark to one of somebody else.
 */
export function scoreIrc(model: ReplyModel, logs: readonly IrcLog[]): { links: Rates; pairs: Rates } {
  const layout = layFeatures(model.words.size);
  const links = { right: 0, said: 0, gold: 0 };
  const pairs = { right: 0, said: 0, gold: 0 };
  const isPair = (log: IrcLog, earlier: number, later: number) => {
    const [asks, answers] = [log.lines[earlier], log.lines[later]];
    return asks && answers && asks.text.includes("?") && asks.message.personId !== answers.message.personId;
  };
  const count = (log: IrcLog, earlier: number, later: number) => {
    const isRight = log.links.get(later)?.includes(earlier) ?? false;
    links.said += 1;
    links.right += isRight ? 1 : 0;
    if (!isPair(log, earlier, later)) return;
    pairs.said += 1;
    pairs.right += isRight ? 1 : 0;
  };
  for (const log of logs) {
    for (const [later, gold] of log.links) {
      links.gold += gold.length;
      pairs.gold += gold.filter((earlier) => isPair(log, earlier, later)).length;
      if (!log.lines[later]) count(log, later, later);
    }
  }
  for (const example of makeExamples(logs, model.words, layout)) {
    const log = logs[example.log] as IrcLog;
    count(log, findLine(model, example, layout.noReply), example.line);
  }
  return { links: toRates(links), pairs: toRates(pairs) };
}

function findLine(model: ReplyModel, example: LineExample, noReply: number): number {
  const pairs: Uint16Array[] = [];
  for (let at = 0; at < example.pairs.length; at += example.width) {
    pairs.push(example.pairs.subarray(at, at + example.width));
  }
  const shares = scoreReplies(model, { query: example.query, pairs }, noReply);
  const best = shares.indexOf(Math.max(...shares));
  return best === pairs.length ? example.line : (example.candidateLines[best] as number);
}

function toRates({ right, said, gold }: { right: number; said: number; gold: number }): Rates {
  const [precision, recall] = [(100 * right) / said, (100 * right) / gold];
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) };
}
