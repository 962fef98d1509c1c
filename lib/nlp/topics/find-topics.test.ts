import { expect, test } from "vitest";
import { findTopics, type Talk } from "./find-topics.ts";
import { createSeededRandom } from "./seeded-random.ts";

const subjects = [
  ["tent", "river", "boots", "stove", "campsite", "rain"],
  ["invoice", "budget", "deadline", "client", "contract", "meeting"],
  ["oven", "flour", "yeast", "dough", "bread", "crumb"],
];
const everywhere = ["today", "yes", "tomorrow", "great"];

/** Windows of ten messages, each window about one subject: two of its words a message, one that fits everywhere. */
function invent(windows: number, seed: number): Talk & { subjectOf: number[] } {
  const random = createSeededRandom(seed);
  const words = [...subjects.flat(), ...everywhere, "ada"];
  const pick = (from: readonly string[]) => words.indexOf(from[Math.floor(random() * from.length)] as string);
  const starts = [0];
  const terms: number[] = [];
  const subjectOf: number[] = [];
  for (let window = 0; window < windows; window++) {
    const subject = Math.floor(random() * subjects.length);
    for (let message = 0; message < 10; message++) {
      subjectOf.push(subject);
      const own = subjects[subject] as string[];
      // Every tenth message is a nod without matter.
      terms.push(
        ...(message === 9 ? [pick(everywhere)] : [pick(own), pick(own), pick(everywhere), words.indexOf("ada")]),
      );
      starts.push(terms.length);
    }
  }
  return {
    words,
    messages: { starts: Int32Array.from(starts), terms: Int32Array.from(terms) },
    windows: Int32Array.from({ length: windows + 1 }, (_, window) => window * 10),
    leftOut: (term) => words[term] === "ada" || everywhere.includes(words[term] as string),
    subjectOf,
  };
}

test("messages about three things fall into three topics, each named by words of its own", () => {
  const talk = invent(120, 1);
  const { topics, topicOf } = findTopics(talk);
  expect(topics).toHaveLength(3);
  const subjectOfTopic = topics.map(({ words }) => subjects.findIndex((own) => own.includes(words[0] as string)));
  expect(new Set(subjectOfTopic)).toEqual(new Set([0, 1, 2]));
  topics.forEach(({ words }, topic) => {
    expect(words.slice(0, 3).every((word) => subjects[subjectOfTopic[topic] as number]?.includes(word))).toBe(true);
  });
  const right = talk.subjectOf.filter((subject, message) => subjectOfTopic[topicOf[message] as number] === subject);
  expect(right.length / talk.subjectOf.length).toBeGreaterThan(0.98);
});

test("messages of the topics add up to all messages with a topic, the largest first, and examples are their own", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { topics, topicOf } = findTopics(invent(80, seed));
    expect(topics.reduce((sum, { messages }) => sum + messages, 0)).toBe(topicOf.filter((topic) => topic >= 0).length);
    expect(topics.map(({ messages }) => messages)).toEqual(
      topics.map(({ messages }) => messages).sort((a, b) => b - a),
    );
    topics.forEach(({ examples }, topic) => {
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.every((message) => topicOf[message] === topic)).toBe(true);
      expect(new Set(examples.map((message) => Math.floor(message / 10))).size).toBe(examples.length);
    });
  }
});

test("the same talk gives the same topics again", () => {
  expect(findTopics(invent(90, 7))).toEqual(findTopics(invent(90, 7)));
});

test("names that are left out are in no topic", () => {
  const { topics } = findTopics(invent(60, 3));
  expect(topics.flatMap(({ words }) => words)).not.toContain("ada");
});

test("too short a talk has no topics and no message with one", () => {
  const { topics, topicOf } = findTopics(invent(29, 1));
  expect(topics).toEqual([]);
  expect([...new Set(topicOf)]).toEqual([-1]);
});

test("a talk too long to be factorised whole still gives every message its topic", () => {
  const talk = invent(20_500, 2);
  const { topics, topicOf } = findTopics(talk, 3);
  const subjectOfTopic = topics.map(({ words }) => subjects.findIndex((own) => own.includes(words[0] as string)));
  const right = talk.subjectOf.filter((subject, message) => subjectOfTopic[topicOf[message] as number] === subject);
  expect(right.length / talk.subjectOf.length).toBeGreaterThan(0.98);
});
