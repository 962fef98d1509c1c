import { expect, test } from "vitest";
import { linkReplies } from "./link-replies.ts";
import type { LinkableMessage } from "./reply-link.ts";
import type { SaidMessage } from "./said-message.ts";
import { createLinkableReader } from "./to-linkable.ts";

const people = ["Anna Berg", "Ben", "Will"].map((name, at) => ({ id: at + 1, names: [name] }));
const minute = 60_000;

/** Lines as `minute person text`; a person's number from 1. */
function said(...lines: string[]): LinkableMessage[] {
  const read = createLinkableReader(people);
  return lines.map((line, at) => {
    const [, minutes, person, text = ""] = /^(\d+) (\d) (.*)$/.exec(line) ?? [];
    const message: SaidMessage = {
      seq: at,
      personId: Number(person),
      sentAtMs: Number(minutes) * minute,
      isQuestion: text.endsWith("?"),
      text,
      mentions: [...text.matchAll(/@(\w+)/g)].map((match) => match[1] ?? ""),
      repliesTo: null,
    };
    return read(message);
  });
}
const pairsOf = (messages: LinkableMessage[], count = 2) =>
  linkReplies(messages, 0, { people: count }).links.map(({ seq, toSeq }) => [seq, toSeq]);

test("where two people talk the other's turn is answered, its last question first", () => {
  expect(pairsOf(said("0 1 Are you in?", "0 1 It is late", "3 2 Yes", "3 2 On my way", "9 1 Fine"))).toEqual([
    [2, 0],
    [4, 3],
  ]);
});

test("after four quiet hours one begins anew, unless something was asked", () => {
  expect(pairsOf(said("0 1 Good night", "600 2 Good morning"))).toEqual([]);
  expect(pairsOf(said("0 1 Are you in?", "600 2 Yes"))).toEqual([[1, 0]]);
});

test("after more than a day nobody answers any more", () => {
  expect(pairsOf(said("0 1 Are you in?", "1500 2 Sorry, yes"))).toEqual([]);
});

test("a quoted message is answered whatever stands between", () => {
  const messages = said("0 1 Who brings salt?", "1 2 The tent leaks", "2 3 Oh no", "3 2 I do");
  const quoting = messages.map((message, at) => (at === 3 ? { ...message, repliesTo: 0 } : message));
  const { links } = linkReplies(quoting, 0, { people: 3 });
  expect(links).toEqual([{ seq: 3, toSeq: 0, source: "explicit", share: 1, waitSeconds: 180, questionSeq: 0 }]);
});

test("the person who is spoken to is answered, mentioned or named first; a name in small letters is a word", () => {
  const group = ["0 1 Who brings salt?", "1 2 The tent leaks", "2 3 Oh no"];
  const last = (text: string) => pairsOf(said(...group, `3 3 ${text}`), 3).at(-1);
  expect(last("@Ben use the tape")).toEqual([3, 1]);
  expect(last("Anna I do")).toEqual([3, 0]);
  expect(last("will it rain")).toBeUndefined();
});

test("in a group without a trained model nothing is linked that is not certain", () => {
  expect(pairsOf(said("0 1 Who brings salt?", "1 2 The tent leaks", "2 3 Oh no"), 3)).toEqual([]);
});

test("all questions of one breath count as taken up when one of them is answered", () => {
  const { links, touched } = linkReplies(said("0 1 Are you in?", "0 1 And Ben?", "3 2 Yes"), 0, { people: 2 });
  expect(links.map(({ questionSeq }) => questionSeq)).toEqual([1]);
  expect(touched.sort()).toEqual([0, 1]);
});

test("a stretch with its context gives the same links as the whole", () => {
  const lines = Array.from({ length: 400 }, (_, at) => {
    const person = ((at * 7 + Math.floor(at / 3)) % 3) + 1;
    const names = ["", "@Ben ", "Anna ", ""];
    return `${at} ${person} ${names[at % 4]}word${at % 11} word${at % 5}${at % 6 === 0 ? "?" : ""}`;
  });
  const messages = said(...lines);
  const whole = linkReplies(messages, 0, { people: 3 }).links;
  const parts = [0, 150, 260].flatMap((first, part) => {
    const from = Math.max(0, first - 84);
    const to = [150, 260, 400][part];
    return linkReplies(messages.slice(from, to), first - from, { people: 3 }).links;
  });
  expect(parts).toEqual(whole);
});
