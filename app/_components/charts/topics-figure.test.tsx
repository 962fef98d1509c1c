import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type Scope, usualNight } from "#lib/analytics/scope.ts";
import { ChangedWordsFigure } from "./changed-words-figure.tsx";
import { PersonWordsFigure } from "./person-words-figure.tsx";
import { TopicExamplesFigure } from "./topic-examples-figure.tsx";
import { TopicsAge } from "./topics-age.tsx";
import { TopicsFigure } from "./topics-figure.tsx";

const scope: Scope = {
  workspaceId: 1,
  conversationId: 7,
  title: "Evenings",
  readingId: 1,
  version: 1,
  zone: "UTC",
  from: "2023-01-01",
  to: "2023-03-31",
  firstDay: "2023-01-01",
  lastDay: "2023-03-31",
  people: [{ id: 1, name: "Ada Ferrier", rank: 0, isMe: false, memberIds: [1] }],
  chosen: null,
  languages: ["en"],
  night: usualNight,
};
const topics = [
  { topic: 0, words: "train, platform, tickets, sleeper", messages: 1_200, share: 0.6 },
  { topic: 3, words: "flour, oven, crust", messages: 800, share: 0.4 },
];
const topicPeriods = [{ start: "2023-01-02", topic: 0, messages: 1_200, share: 0.6 }];
const topicExamples = [
  {
    topic: 3,
    seq: 1_048_576,
    localAt: "2023-01-04 21:00:00",
    participantId: 1,
    name: "Ada Ferrier",
    text: "more flour",
  },
];

test("each topic stands under its three words, and its number opens its messages", () => {
  const html = renderToStaticMarkup(<TopicsFigure number={1} scope={scope} metrics={{ topics, topicPeriods }} />);
  expect(html).toContain("Six in ten of it is about train, platform, tickets");
  expect(html).toContain('href="/conversations/7/overview/behind?topic=3"');
  expect(html).toContain("1,200");
});

test("an example of a topic opens in the reader in its place", () => {
  const html = renderToStaticMarkup(
    <TopicExamplesFigure number={2} scope={scope} metrics={{ topics, topicExamples }} />,
  );
  expect(html).toContain('href="/conversations/7/read?m=1048576"');
  expect(html).toContain("more flour");
});

test("the screen says when topics were found and when they will be again", () => {
  const html = renderToStaticMarkup(<TopicsAge run={{ foundAt: "2023-04-01T10:00:00Z", messages: 2_000 }} />);
  expect(html).toContain("2,000 messages");
  expect(html).toContain("found anew when a twentieth");
});

test("what rose stands apart from what fell, with its times before and after", () => {
  const words = [
    { term: "nappies", before: 0, after: 80, z: 5.2, since: "2023-02-15" },
    { term: "exam", before: 60, after: 0, z: -4.8, since: "2023-02-15" },
  ];
  const html = renderToStaticMarkup(<ChangedWordsFigure number={4} scope={scope} words={words} />);
  expect(html.indexOf("Rose")).toBeLessThan(html.indexOf("0 → 80"));
  expect(html.indexOf("Fell")).toBeLessThan(html.indexOf("60 → 0"));
  expect(html).toContain("halves of the range");
});

test("of a month the screen says that it stands against the months before", () => {
  const month = { ...scope, firstDay: "2022-01-05", lastDay: "2023-06-30", from: "2023-02-01", to: "2023-02-28" };
  const html = renderToStaticMarkup(<ChangedWordsFigure number={4} scope={month} words={[]} />);
  expect(html).toContain("The month against the months before it, at most twelve.");
});

test("a person's word opens what that person says with it", () => {
  const words = [{ participantId: 1, name: "Ada Ferrier", term: "kettle", count: 9, others: 0, z: 3 }];
  const html = renderToStaticMarkup(<PersonWordsFigure number={5} scope={scope} words={words} />);
  expect(html).toContain(encodeURIComponent('kettle from:"Ada Ferrier"'));
});
