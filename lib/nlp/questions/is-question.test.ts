import { expect, test } from "vitest";
import { isQuestion } from "./is-question.ts";

test.each([
  ["coming?", null],
  ["متى تصل؟", "ar"],
  ["来る？", "ja"],
  ["明日来ますか", "ja"],
  ["你来吗", "zh"],
  ["where are you", "en"],
  ["ok so what time is dinner", "en"],
  ["can you call me", "en"],
])("%s asks", (text, language) => expect(isQuestion(text, language)).toBe(true));

test.each([
  ["I know where you are", "en"],
  ["you can call me", "en"],
  ["was gut", "de"],
  ["", null],
])("%s does not ask", (text, language) => expect(isQuestion(text, language)).toBe(false));
