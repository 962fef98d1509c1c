// The Ubuntu IRC logs of Kummerfeld et al. (ACL 2019, jkkummerfeld/irc-disentanglement, data CC BY 4.0):
// `irc/<part>/<day>.ascii.txt`, a line a message, and `.annotation.txt`, "earlier later -" by line numbers.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isQuestion } from "#lib/nlp/questions/is-question.ts";
import type { ReplyMessage } from "#lib/nlp/replies/reply-message.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";

export type IrcLog = {
  name: string;
  /** By line; null for notices of the server. */
  lines: (IrcLine | null)[];
  /** Lines that a line answers, itself when it answers none; only annotated lines. */
  links: Map<number, number[]>;
};
/** `prose` is the text without names of people. */
export type IrcLine = { message: ReplyMessage; text: string; prose: string };

/** The logs of `train`, `dev` or `test`. `hideNames` takes the names out of what is said. */
export function readIrc(dir: string, part: string, { hideNames }: { hideNames: boolean }): IrcLog[] {
  const folder = join(dir, "irc", part);
  const names = readdirSync(folder).filter((name) => name.endsWith(".annotation.txt"));
  return names.sort().map((file) => {
    const name = file.slice(0, -".annotation.txt".length);
    const lines = readFileSync(join(folder, `${name}.ascii.txt`), "utf8").split("\n");
    if (lines.at(-1) === "") lines.pop();
    return { name, lines: readLines(lines, hideNames), links: readLinks(readFileSync(join(folder, file), "utf8")) };
  });
}

const spoken = /^\[(\d\d):(\d\d)\] (?:<([^>]+)>| ?\* ?(\S+)) ?(.*)$/;

function readLines(lines: readonly string[], hideNames: boolean): (IrcLine | null)[] {
  const people = new Map<string, number>();
  for (const line of lines) {
    const nick = nickOf(line);
    if (nick && !people.has(nick)) people.set(nick, people.size + 1);
  }
  let dayMs = 0;
  let lastMs = 0;
  return lines.map((line) => {
    const [, hours, minutes, speaker, actor, text = ""] = spoken.exec(line) ?? [];
    const personId = people.get((speaker ?? actor ?? "").toLowerCase());
    if (!personId) return null;
    let sentAtMs = dayMs + (Number(hours) * 60 + Number(minutes)) * 60_000;
    if (sentAtMs < lastMs - 3_600_000) {
      dayMs += 86_400_000;
      sentAtMs += 86_400_000;
    }
    lastMs = sentAtMs;
    return { text, ...toMessage(text, personId, sentAtMs, people, hideNames) };
  });
}

function nickOf(line: string): string | undefined {
  const [, , , speaker, actor] = spoken.exec(line) ?? [];
  return (speaker ?? actor)?.toLowerCase();
}

function toMessage(
  text: string,
  personId: number,
  sentAtMs: number,
  people: ReadonlyMap<string, number>,
  hideNames: boolean,
): { message: ReplyMessage; prose: string } {
  const addressed: number[] = [];
  const named: number[] = [];
  const rest: string[] = [];
  for (const [at, piece] of text.split(/\s+/).entries()) {
    const bare = piece.toLowerCase().replace(/^[@(]+|[:,;.!?)]+$/g, "");
    const id = people.get(piece.toLowerCase()) ?? people.get(bare);
    // Short nicknames are words as often as names, unless marked as spoken to.
    if (id && (bare.length > 3 || /[:,]$/.test(piece))) {
      if (at === 0) addressed.push(id);
      named.push(id);
    } else rest.push(piece);
  }
  const prose = rest.join(" ");
  const tokens = tokenize(prose);
  const message = {
    personId,
    sentAtMs,
    isQuestion: isQuestion(prose, tokens, "en"),
    tokens: tokens.map((token) => token.text),
    addressed: hideNames ? [] : addressed,
    named: hideNames ? [] : named,
  };
  return { message, prose };
}

function readLinks(annotation: string): Map<number, number[]> {
  const links = new Map<number, number[]>();
  for (const row of annotation.split("\n")) {
    const [a, b] = row
      .split(/\s+/)
      .filter((part) => /^\d+$/.test(part))
      .map(Number);
    if (a === undefined) continue;
    const later = Math.max(a, b ?? a);
    const earlier = Math.min(a, b ?? a);
    links.set(later, [...(links.get(later) ?? []), earlier]);
  }
  return links;
}
