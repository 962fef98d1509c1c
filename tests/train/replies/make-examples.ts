import { type FeatureLayout, layFeatures } from "#lib/nlp/replies/feature-layout.ts";
import { findReplyFeatures } from "#lib/nlp/replies/reply-features.ts";
import { createReplyWindow } from "#lib/nlp/replies/reply-window.ts";
import type { IrcLog } from "./read-irc.ts";
import type { ReplyExample } from "./reply-example.ts";

/** An annotated line as an example, with the lines that its candidates are. */
export type LineExample = ReplyExample & { log: number; line: number; candidateLines: Uint16Array };

/** Examples of all annotated lines that are messages. */
export function makeExamples(
  logs: readonly IrcLog[],
  words: ReadonlyMap<string, number>,
  layout: FeatureLayout = layFeatures(words.size),
): LineExample[] {
  const examples: LineExample[] = [];
  for (const [number, { lines, links }] of logs.entries()) {
    const window = createReplyWindow();
    const spoken: number[] = [];
    for (const [line, found] of lines.entries()) {
      if (!found) continue;
      const gold = links.get(line);
      if (gold) {
        const { query, pairs } = findReplyFeatures(window, found.message, layout, words);
        const width = pairs[0]?.length ?? 1;
        const candidateLines = Uint16Array.from(spoken.slice(-pairs.length || spoken.length).reverse());
        const right = gold.map((earlier) => (earlier === line ? -1 : candidateLines.indexOf(earlier)));
        const reachable = right.filter((candidate, at) => candidate >= 0 || gold[at] === line);
        examples.push({
          log: number,
          line,
          candidateLines,
          query: Uint16Array.from(query),
          pairs: Uint16Array.from(pairs.flat()),
          width,
          gold: reachable,
        });
      }
      window.push(found.message);
      spoken.push(line);
    }
  }
  return examples;
}
