import { expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import type { Entity, EntityType } from "../analysis.ts";
import { createAnalyser } from "../create-analyser.ts";
import { indexNames } from "../entities/known-names.ts";
import { alignPieces } from "./align-pieces.ts";
import { cutText } from "./cut-text.ts";
import { joinNames } from "./join-names.ts";
import { nameLabels } from "./name-labels.ts";
import { refineNames } from "./refine-names.ts";
import { packNames, saidByRules } from "./refinement.ts";

const labels = nameLabels(["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "S-ORG", "MISC"]) ?? [];
const at = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "S-ORG", "MISC"];

function names(text: string, pieces: [piece: string, label: string][]) {
  const spans = alignPieces(
    text,
    pieces.map(([piece]) => piece),
    "continued",
  );
  const found = joinNames(
    text,
    spans,
    pieces.map(([, label]) => labels[at.indexOf(label)] ?? null),
  );
  for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written);
  return found.map(({ type, text: written }) => `${type} ${written}`);
}

test("a word has the label of its first piece, and words that go on are one name", () => {
  expect(
    names("Zoë Lima-Reis,Rom!", [
      ["zo", "B-PER"],
      ["##e", "O"],
      ["lima", "I-PER"],
      ["-", "I-PER"],
      ["reis", "I-PER"],
      [",", "O"],
      ["rom", "B-LOC"],
      ["!", "I-LOC"],
    ]),
  ).toEqual(["PERSON Zoë Lima-Reis", "LOCATION Rom!"]);
});

test("two names of a kind beside each other stay two, and other kinds are none", () => {
  expect(
    names("Ana Tom Acme Latin", [
      ["ana", "B-PER"],
      ["tom", "B-PER"],
      ["acme", "S-ORG"],
      ["latin", "MISC"],
    ]),
  ).toEqual(["PERSON Ana", "PERSON Tom", "ORG Acme"]);
});

test("without spaces a name may end inside a run of letters, and lines are not joined", () => {
  expect(
    names("我在東京住", [
      ["我", "O"],
      ["在", "O"],
      ["東", "B-LOC"],
      ["京", "I-LOC"],
      ["住", "O"],
    ]),
  ).toEqual(["LOCATION 東京"]);
  expect(
    names("Ana\nLima", [
      ["ana", "B-PER"],
      ["lima", "I-PER"],
    ]),
  ).toEqual(["PERSON Ana", "PERSON Lima"]);
});

test("labels that name no people, places or organisations are refused", () => {
  expect(nameLabels(["O", "B-DATE", "LABEL_1"])).toBeNull();
  expect(nameLabels(["person", "GPE"])).toEqual([
    { type: "PERSON", begins: false },
    { type: "LOCATION", begins: false },
  ]);
});

test("a long text is cut at lines and words, and is whole again together", () => {
  const text = `${"wort ".repeat(70)}\n${"zeile ".repeat(90)}${"😀".repeat(500)}`;
  const stretches = cutText(text);
  expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
  for (const { start, text: stretch } of stretches) {
    expect(text.startsWith(stretch, start)).toBe(true);
    expect(stretch.isWellFormed()).toBe(true);
    expect(stretch.length).toBeLessThanOrEqual(400);
  }
  expect(stretches[0]?.text.endsWith("\n")).toBe(true);
});

const entity = (text: string, type: EntityType, written: string): Entity => {
  const start = text.indexOf(written);
  return { type, start, end: start + written.length, text: written, value: written };
};

const text = "Ana met Peter Schmidt in Berlin on 14.03.2024, see https://rom.example";
const conversation = { prior: { shares: { en: 1 } }, knownNames: ["Ana Lima"], countries: [] };
const analysis = createAnalyser(conversation, readModels())({ text, localAt: "2024-03-12T10:00:00" });
const said = { text, language: "en", entities: analysis.entities };
const refine = (found: Entity[]) =>
  refineNames(said, found, indexNames(conversation.knownNames), readModels()).map(
    ({ type, text: written }) => `${type} ${written}`,
  );

test("patterns and names of participants stay; the rest is as the model says", () => {
  expect(analysis.entities.map(({ text: written }) => written)).toEqual(expect.arrayContaining(["Ana", "Berlin"]));
  expect(refine([])).toEqual(["PERSON Ana", "DATE 14.03.2024", "URL https://rom.example"]);
  expect(
    refine([entity(text, "ORG", "Ana"), entity(text, "PERSON", "Peter Schmidt"), entity(text, "LOCATION", "rom")]),
  ).toEqual(["PERSON Ana", "PERSON Peter Schmidt", "DATE 14.03.2024", "URL https://rom.example"]);
});

test("a name that the tagger does not find was known from elsewhere, and stays", () => {
  const other = "frag Mika wegen Rom";
  const known = { text: other, language: "de", entities: [entity(other, "PERSON", "Mika")] };
  expect(
    refineNames(known, [entity(other, "LOCATION", "Rom")], indexNames([]), readModels()).map(
      ({ text: written }) => written,
    ),
  ).toEqual(["Mika", "Rom"]);
});

test("what the rules said can be had back from a refinement", () => {
  const refinement = { by: "x", polarity: 0.25, model: -1, names: packNames(said.entities) };
  const refined = {
    text,
    polarity: -0.5,
    entities: said.entities.filter(({ type }) => type === "URL" || type === "DATE"),
  };
  expect(saidByRules(refined, refinement)).toEqual({ polarity: 0.25, entities: said.entities });
  expect(saidByRules(refined, null)).toEqual({ polarity: -0.5, entities: refined.entities });
});
