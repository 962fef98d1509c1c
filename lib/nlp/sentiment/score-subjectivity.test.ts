import fc from "fast-check";
import { expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { createAnalyser } from "../create-analyser.ts";
import { noPrior } from "../language/language-prior.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { scoreFeeling } from "./score-feeling.ts";

const analyse = createAnalyser({ prior: noPrior, knownNames: ["Nora Quill"], countries: ["GB"] }, readModels());
const scoreIn = (text: string, language: string | null) => {
  const { entities } = analyse({ text, localAt: "2024-05-11T10:00:00" });
  return scoreFeeling(text, language, readModels(), tokenize(text), entities).subjectivity;
};
const score = (text: string) => scoreIn(text, "en") ?? Number.NaN;

const facts = `The train to Leeds leaves at 8:15 from platform 4
Nora arrives on Tuesday with two bags
The key is under the blue pot next to the door
My new number is 020 7946 0958
Rent is £850, due on the first of the month
We parked on level 3 near the lift
The shop closes at six today
I sent the form to the bank this morning
There are 14 chairs and two tables in the hall
The meeting moved to room 12
https://map.example/route here is the map
She lives at 14 Mill Lane in York
The parcel came at noon and lies in the kitchen
Dentist on Thursday 3 June at 10:30
The bus stops opposite the school
He works at the library on Mondays
They sold the car for 4,200 euros last year
The boiler man comes between 9 and 11
I am on the 17:40 train, in Derby by seven
The recipe takes 200 g of flour and three eggs`.split("\n");

const opinions = `I think that was the best evening in years
Honestly, I hope she never comes back
This soup is absolutely delicious!!
That seems rather unfair to me
I feel so tired and sad today
Maybe we should try something else, I'm not sure
What a horrible film
I really love the new kitchen 😍
I don't like how he talks to you
Her new flat is gorgeous
Ugh, this weather is terrible
I guess you might be right
Wow, I can't believe it worked!
It was probably a silly idea
I'm worried about the exam
You looked amazing last night
The second book is much better than the first
I miss you sooo much
Sadly the food was a bit boring
I doubt he really means it`.split("\n");

test("opinions score above facts in at least nine pairs of ten", () => {
  const pairs = facts.flatMap((fact) => opinions.map((opinion) => score(opinion) > score(fact)));
  expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ["it rains", "it rains, I think"],
  ["she thinks it rains", "I think it rains"],
  ["a good day", "a wonderful day"],
  ["it will rain", "it might rain"],
  ["a long day", "a really long day"],
  ["we are home", "we are home!"],
  ["we are home", "we are home :)"],
  ["a good day", "a GOOD day"],
  ["no way", "noooo way"],
  ["good, see you at 8:30 on 3 May 2024", "good, see you then"],
  ["the table is there", "😍😍"],
  ["the report of the NHS is out", "the report of them is good"],
])("%s is below %s", (lower, higher) => {
  const [below, above] = [lower, higher].map(score);
  expect(below).toBeLessThan(above ?? Number.NaN);
});

test("what says nothing either way is at most a quarter", () => expect(score("the table is there")).toBeLessThan(0.25));

test("a language without word list and model is not scored, nor is a text without a scored sign", () => {
  expect(scoreIn("ich finde es sehr gut 😍", "xx")).toBeNull();
  expect(scoreIn("123", null)).toBeNull();
  expect(scoreIn("", null)).toBeNull();
  expect(scoreIn("😍", null)).toBeGreaterThan(0.25);
});

test("every score lies between 0 and 1", () => {
  const words = fc.constantFrom("I", "think", "LOVE", "table", "8:15", "£20", "😍", "!!!", "sooo", ".", "\n", "não");
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 5 })), { maxLength: 60 }),
      (parts) => {
        const scored = scoreIn(parts.join(" "), "en");
        if (scored === null) return;
        expect(scored).toBeGreaterThan(0);
        expect(scored).toBeLessThan(1);
      },
    ),
    { numRuns: 200, seed: 5 },
  );
});
