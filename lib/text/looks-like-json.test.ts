import { expect, test } from "vitest";
import { looksLikeJson } from "./looks-like-json.ts";

const look = (text: string) => looksLikeJson(new TextEncoder().encode(text));

test.each([
  ["an object", '{"object":"whatsapp_business_account"}'],
  ["an object over lines, behind a mark", '\uFEFF{\n  "object": 1\n}'],
  ["an array", '[\n  {"a":1}]'],
  ["an empty array", "[]"],
  ["lines whose first is broken", 'broken\n{"a":1}\n{"b":2}\n'],
])("%s looks like JSON", (_, text) => expect(look(text)).toBe(true));

test.each([
  ["an export with brackets", "[12/03/2024, 18:02:11] Ada: {hi}\n[12/03/2024, 18:03:11] Bo: yes\n"],
  ["an export with a direction mark", "\u200E[12/03/2024, 18:02:11] Ada: hi\n"],
  [
    "an export in which somebody pastes JSON",
    '12/03/2024, 18:02 - Ada: look\n12/03/2024, 18:02 - Ada: here\n{"a":1}\n',
  ],
  ["a smile", "{ :-)"],
  ["nothing", " \n"],
])("%s does not", (_, text) => expect(look(text)).toBe(false));
