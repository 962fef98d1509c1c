import { expect, test } from "vitest";
import { splitJson } from "./split-json.ts";

async function split(text: string, pieceBytes = 7, mostBytes = 1_000): Promise<[line: number, text: string][]> {
  async function* stream() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const found: [number, string][] = [];
  for await (const { line, bytes, isTooLong } of splitJson(stream(), mostBytes)) {
    found.push([line, isTooLong ? "too long" : bytes.toString()]);
  }
  return found;
}

test("lines give a value each, with their numbers, whatever ends them", async () => {
  expect(await split('{"a":1}\r\n\n{"b":"}\\"{"}\n{"c":[{},{}]}')).toEqual([
    [1, '{"a":1}'],
    [3, '{"b":"}\\"{"}'],
    [4, '{"c":[{},{}]}'],
  ]);
});

test("a value over many lines is one", async () => {
  expect(await split('\uFEFF{\n  "a": {\n    "b": 1\n  }\n}\n', 100)).toEqual([[1, '{\n  "a": {\n    "b": 1\n  }\n}']]);
});

test("an array gives its items, on one line and on many, also strings", async () => {
  expect(await split('[{"a":[1]},{"b":2},"{\\"c\\":3}"]')).toEqual([
    [1, '{"a":[1]}'],
    [1, '{"b":2}'],
    [1, '"{\\"c\\":3}"'],
  ]);
  expect(await split('[\n  {\n    "a": 1\n  },\n  {\n    "b": 2\n  }\n]\n')).toEqual([
    [2, '{\n    "a": 1\n  }'],
    [5, '{\n    "b": 2\n  }'],
  ]);
  expect(await split("[]")).toEqual([]);
});

test.each([
  ["cut off", '{"a":1}\n{"broken":"ver\n{"b":2}\n', '{"broken":"ver\n'],
  ["without its end", '{"a":1}\n{"broken":{"x":1}\n{"b":2}\n', '{"broken":{"x":1}\n'],
  ["no JSON", '{"a":1}\nwhat is this\n{"b":2}\n', "what is this"],
  ["with too many ends", '{"a":1}\n}}\n{"b":2}\n', "}}"],
])("a line that is %s costs nothing but itself", async (_, text, broken) => {
  expect(await split(text)).toEqual([
    [1, '{"a":1}'],
    [2, broken],
    [3, '{"b":2}'],
  ]);
});

test("a value that is too long is told of and not held", async () => {
  expect(await split(`{"a":"${"x".repeat(5_000)}"}\n{"b":2}\n`, 64, 1_000)).toEqual([
    [1, "too long"],
    [2, '{"b":2}'],
  ]);
});

test("a file that ends inside a value gives what there was", async () => {
  expect(await split('{"a":1}\n{"b":')).toEqual([
    [1, '{"a":1}'],
    [2, '{"b":'],
  ]);
});
