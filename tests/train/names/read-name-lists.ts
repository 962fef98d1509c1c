// The lists of names that the table of words is made of, each from a folder of published data.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise/two";
import { nameLists } from "#lib/nlp/names/word-table.ts";

type NameList = (typeof nameLists)[number];

const leastTown = 15_000;
const leastCity = 150_000;
const usualFirstNames = 800;
const usualLastNames = 2_000;
const lastNames = 30_000;
const listOfTag: Readonly<Record<string, NameList>> = {
  MaleName: "usualFirstName",
  FemaleName: "usualFirstName",
  FirstName: "usualFirstName",
  LastName: "usualLastName",
  City: "city",
  Country: "country",
  Region: "country",
  Place: "country",
  Organization: "organisation",
  SportsTeam: "team",
  Person: "person",
  Demonym: "people",
  Honorific: "title",
};
const marks = /\p{M}/gu;
const languagesOfNames = ["en", "de", "es", "fr", "it", "pt", "nl"];

/** Bits of `nameLists` by lower-case word or phrase, its words apart by a space as published sets cut them. */
export function readNameLists(dir: string): Map<string, number> {
  const lists = new Map<string, number>();
  const read = (name: string) => readFileSync(join(dir, "name-lists", name), "utf8").split("\n");
  const add = (phrase: string, list: NameList) => {
    const lower = phrase.trim().toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").replace(/'s\b/g, " 's");
    if (lower.length < 2 || lower.length > 50) return;
    for (const form of new Set([lower, lower.normalize("NFD").replace(marks, "")])) {
      lists.set(form, (lists.get(form) ?? 0) | (1 << nameLists.indexOf(list)));
    }
  };
  for (const sex of ["female", "male"]) {
    for (const [rank, line] of read(`census.${sex}.first.txt`).entries()) {
      const [name = ""] = line.split(/\s+/);
      add(name, "firstName");
      if (rank < usualFirstNames) add(name, "usualFirstName");
    }
  }
  for (const [rank, line] of read("census.last.txt").slice(0, lastNames).entries()) {
    const [name = ""] = line.split(/\s+/);
    add(name, rank < usualLastNames ? "usualLastName" : "lastName");
  }
  for (const name of read("first-names-world.txt")) if (/\p{Script=Latin}/u.test(name)) add(name, "firstName");
  for (const name of read("last-names-world.txt")) if (/\p{Script=Latin}/u.test(name)) add(name, "lastName");
  for (const line of read("cities.tsv")) {
    const [name = "", , , people = "0"] = line.split("\t");
    if (Number(people) >= leastTown) add(name, Number(people) >= leastCity ? "city" : "town");
  }
  for (const name of read("raw-players.txt").map((line) => line.split(",")[0] ?? "")) {
    if (!/^[=#\s]|^$/.test(name)) addPerson(name, add);
  }
  for (const name of read("legislators.txt")) addPerson(name, add);
  for (const line of read("raw-clubs.txt")) for (const name of clubNames(line)) add(name, "team");
  for (const line of read("sp500.csv").slice(1)) {
    const name = /^[^,]*,("[^"]*"|[^,]*)/.exec(line)?.[1]?.replaceAll('"', "") ?? "";
    add(name.replace(/\s*\(.*\)/, ""), "organisation");
    add(
      name.replace(/,? (Inc|Corp|Corporation|Company|Group|plc|Holdings|Technologies|& Co)\.?( .*)?$/i, ""),
      "organisation",
    );
  }
  const universities: { name: string }[] = JSON.parse(read("universities.json").join("\n"));
  for (const { name } of universities) if (name.split(" ").length > 1) add(name, "organisation");
  addCountries(add);
  for (const [word, tags] of Object.entries(lexicon())) {
    for (const tag of [tags].flat()) {
      const list = listOfTag[tag];
      if (list) add(word, list);
    }
  }
  return lists;
}

function addPerson(name: string, add: (phrase: string, list: NameList) => void): void {
  const words = name.trim().split(/\s+/);
  if (words.length > 1) add(name, "person");
  add(words.length > 1 ? (words.at(-1) ?? "") : name, "lastName");
  if (words.length > 1) add(words[0] ?? "", "firstName");
}

function clubNames(line: string): string[] {
  if (/^\s*[=#]|^\s*$/.test(line)) return [];
  const [head = ""] = line.split("#");
  if (head.trim().startsWith("|")) return head.split("|").slice(1);
  return [head.split(/,|@/)[0] ?? ""].flatMap((name) => [name, name.replace(/\b(FC|AFC|SC|CF|AC)\b/g, "")]);
}

function addCountries(add: (phrase: string, list: NameList) => void): void {
  for (const language of languagesOfNames) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (let code = 0; code < 26 * 26; code++) {
      const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
      const name = names.of(region);
      if (name && !/[()0-9]/.test(name) && !["EU", "UN", "ZZ", "XA", "XB", "EZ"].includes(region)) add(name, "country");
    }
  }
}

/** compromise's word list: a tag or tags by lower-case word. */
export function lexicon(): Record<string, string | string[]> {
  return (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
}
