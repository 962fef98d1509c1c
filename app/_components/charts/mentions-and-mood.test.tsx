import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Scope } from "#lib/analytics/scope.ts";
import { EmotionsFigure } from "./emotions-figure.tsx";
import { MentionsFigure } from "./mentions-figure.tsx";
import { MoodFigure } from "./mood-figure.tsx";
import { namesNote } from "./names-note.ts";
import { unscoredWhy } from "./unscored-why.ts";

const scope: Scope = {
  workspaceId: 1,
  conversationId: 7,
  title: "House",
  readingId: 1,
  version: 1,
  zone: "UTC",
  from: "2023-01-01",
  to: "2023-01-03",
  firstDay: "2023-01-01",
  lastDay: "2023-01-03",
  people: [{ id: 1, name: "Ada", rank: 0, isMe: false, memberIds: [1] }],
  chosen: null,
  languages: ["en"],
  night: "own",
};

const mention = {
  people: 1,
  firstSeq: 1,
  firstAt: "2023-01-01 20:00:00",
  firstById: 1,
  firstBy: "Ada",
  lastSeq: 9,
  lastAt: "2023-01-03 20:00:00",
  lastById: 1,
  lastBy: "Ada",
};

test("mentions are ranked, what people write stands in their type, and each opens its messages", () => {
  const html = renderToStaticMarkup(
    <MentionsFigure
      number={1}
      scope={scope}
      mentions={[
        { kind: "DATE", value: "2023-03-14", name: "2023-03-14T09:00", mentions: 2, ...mention },
        { kind: "PERSON", value: "مريم", name: "مريم", mentions: 5, ...mention },
      ]}
      kinds={["PERSON", "DATE"]}
      thing="name"
      note=""
    />,
  );
  expect(html.indexOf("مريم")).toBeLessThan(html.indexOf("14 Mar 2023"));
  expect(html).toContain('<bdi class="people">مريم</bdi>');
  expect(html).toContain("<bdi>14 Mar 2023</bdi>");
  expect(html).toContain(`behind?${new URLSearchParams({ names: "PERSON", value: "مريم" })}`.replaceAll("&", "&amp;"));
});

test("where a language has no names to learn from, it is named", () => {
  expect(namesNote(["en"])).not.toContain("only");
  expect(namesNote(["en", "id", "pt"])).toBe(
    "In Indonesian and Portuguese only participants are recognised: names are not learnt there.",
  );
});

test("a period without scores has no bar and says so; every other opens what was scored in it", () => {
  const html = renderToStaticMarkup(
    <MoodFigure
      number={1}
      span={12}
      scope={scope}
      media={0}
      points={[
        { start: "2023-01-01", meanPolarity: 0.5, scored: 3, messages: 4 },
        { start: "2023-01-02", meanPolarity: null, scored: 0, messages: 2 },
      ]}
    />,
  );
  // Drawn twice: for wide screens and for phones.
  expect(html.match(/data-step/g)).toHaveLength(2);
  expect(html).toContain("1 Jan 2023, +0.50, 3 of 4 messages scored");
  expect(html).toContain("2 Jan 2023, not scored, 0 of 2 messages scored");
  expect(html).toContain("mood=scored&amp;from=2023-01-01&amp;to=2023-01-01");
});

test("emotions are told in words as well, weighted by what was scored, and where nothing was it says why", () => {
  const feelings = {
    anger: 0,
    disgust: 0,
    fear: 0,
    sadness: 0,
    surprise: 0,
    neutral: 0.2,
    angerShown: 0,
    disgustShown: 0,
    fearShown: 0,
    sadnessShown: 0,
    surpriseShown: 0,
    neutralShown: 0,
    participantId: 1,
    name: "Ada",
  };
  const draw = (rows: { start: string; joy: number | null; joyShown: number; scored: number }[]) =>
    renderToStaticMarkup(
      <EmotionsFigure
        number={2}
        scope={scope}
        media={0}
        unscoredWhy="12 messages in Spanish"
        rows={rows.map((row) => ({ ...feelings, messages: 40, ...row }))}
      />,
    );
  const html = draw([
    { start: "2023-01-01", joy: 0.8, joyShown: 27, scored: 30 },
    { start: "2023-01-02", joy: 0.4, joyShown: 3, scored: 10 },
  ]);
  expect(html).toContain("Joy shows far more than any other emotion");
  expect(html).toContain(">70%<");
  expect(html).toContain(">75%<");
  expect(html).toContain("80%, 1 Jan 2023");
  expect(html).toContain("50% not scored: 12 messages in Spanish.");
  expect(draw([{ start: "2023-01-01", joy: null, joyShown: 0, scored: 0 }])).toContain(
    "Not scored: 12 messages in Spanish.",
  );
});

test("languages without a word list or a trained model are the reason, with their number", () => {
  const languages = [
    { language: "en", messages: 90 },
    { language: "qqq", messages: 12 },
  ];
  expect(unscoredWhy(languages, "polarity")).toMatch(/^12 messages in .* for want of a word list/);
  expect(unscoredWhy(languages.slice(0, 1), "emotions")).toBe("no words that are read");
});
