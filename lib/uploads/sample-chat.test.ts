import { expect, test } from "vitest";
import { writeSampleChat } from "./sample-chat.ts";
import { speakers } from "./sample-scenes.ts";

test("the sample is always the same text, some 400 lines by all its people, in order", () => {
  const text = writeSampleChat();
  expect(writeSampleChat()).toBe(text);
  const headers = [...text.matchAll(/^(\d\d)\/(\d\d)\/(\d{4}), (\d\d:\d\d) - ([^:]+): /gm)];
  expect(headers.length).toBeGreaterThan(380);
  expect(new Set(headers.map((header) => header[5]))).toEqual(new Set(speakers));
  const times = headers.map(([, day, month, year, clock]) => `${year}-${month}-${day}T${clock}`);
  expect(times).toEqual([...times].sort());
  expect(text).not.toMatch(/[{}]/);
});
