import fc from "fast-check";
import { expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { noModels } from "#lib/nlp/models.ts";
import { createAnalyser } from "../create-analyser.ts";
import { noPrior } from "../language/language-prior.ts";
import { explainPolarity } from "./explain-polarity.ts";

const analyse = createAnalyser({ prior: noPrior, knownNames: [], countries: [] }, readModels());
const explain = (text: string, language: string | null = "en") => explainPolarity(text, language, readModels());
const given = (text: string, word: string) =>
  explain(text)?.spans.find((span) => span.text === word)?.contribution ?? Number.NaN;

const pieces = fc.constantFrom(
  ..."I|love|not|never|good|terrible|very|but|GREAT|soooo|😍|👩🏽‍🚀|:)|:'(|!|!!|,|https://a.example/good|8:30|ﬁne|naïve|\ud83d|\n".split(
    "|",
  ),
);

test("words and rest sum to the score the analyser gives, and every span slices the text", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join(" ");
      const { polarity, language } = analyse({ text, localAt: "2024-05-11T10:00:00" });
      const explained = explain(text, language);
      expect(explained?.polarity ?? null).toBe(polarity);
      if (!explained) return;
      const sum = explained.spans.reduce((total, span) => total + span.contribution, explained.rest);
      expect(sum).toBeCloseTo(explained.polarity, 9);
      for (const span of [...explained.spans, ...(explained.emotion?.spans ?? [])]) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.text).not.toBe("");
      }
    }),
    { numRuns: 300, seed: 3 },
  );
});

test("a turned word speaks against, and the same word unturned for", () => {
  expect(given("this is good", "good")).toBeGreaterThan(0);
  expect(given("this is not good", "good")).toBeLessThan(0);
});

test("an emoticon is shown where it stands", () => expect(given("see you :)", ":)")).toBeGreaterThan(0));

test("the strongest emotion is shown with the words that spoke for it", () => {
  const emotion = explain("I was so scared of the dog last night")?.emotion;
  expect(emotion?.emotion).toBe("fear");
  expect(emotion?.spans[0]?.text).toBe("scared");
});

test("without a model the words alone explain, and what is not scored is not explained", () => {
  const explained = explainPolarity("good day", "en", noModels);
  expect(explained?.spans.map((span) => span.text)).toEqual(["good"]);
  expect(explained?.rest).toBeCloseTo(0, 9);
  expect(explained?.emotion).toBeNull();
  expect(explainPolarity("good day", "xx", noModels)).toBeNull();
});
