/*
 * Rule: a poll is a word in capitals with a colon, the question, and options that end with their votes in brackets.
 * Example: "POLL:⏎Where?⏎OPTION: Here (2 votes)⏎OPTION: There (1 vote)".
 */
import { stripMarks } from "#lib/text/strip-marks.ts";
import type { Body } from "./body.ts";

/** WhatsApp allows 255 characters for a question and 100 for an option. */
const longestLine = 1000;
const title = /^[\p{L}\p{M}]{2,20}[:：]$/u;
const option = /^([\p{L}\p{M}]{2,20})(?:: ?|：\s?)(.*)[(（](?:\D*?)(\d+)\D*[)）]$/u;

/** The poll that the body is, or null. The text is the question and the options, a line each. */
export function readPoll(body: string): Body | null {
  const lines = stripMarks(body).split("\n");
  const [first = "", ...rest] = lines.map((line) => line.trim());
  if (!title.test(first) || first !== first.toUpperCase()) return null;
  if (rest.some((line) => line.length > longestLine)) return null;
  const firstOption = rest.findIndex((line) => option.test(line));
  if (firstOption < 1) return null;
  const options = rest.slice(firstOption).filter((line) => line !== "");
  const read = options.map((line) => option.exec(line));
  if (options.length < 2 && first !== "POLL:") return null;
  const found = read.flatMap((match) => (match ? [{ text: (match[2] ?? "").trim(), votes: Number(match[3]) }] : []));
  if (found.length !== options.length) return null;
  const question = rest.slice(0, firstOption).join("\n");
  return {
    kind: "poll",
    text: [question, ...found.map(({ text }) => text)].join("\n"),
    attachment: null,
    edited: false,
    details: { question, options: found },
  };
}
