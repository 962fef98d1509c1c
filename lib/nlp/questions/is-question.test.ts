import { expect, test } from "vitest";
import { tokenize } from "../tokens/tokenize.ts";
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
  ["warum kommst du nicht", "de"],
  ["wieso nicht", "de"],
  ["pourquoi tu ris", "fr"],
  ["geliyor musun", "tr"],
  ["क्या तुम आ रहे हो", "hi"],
  ["هل وصلت", "ar"],
  ["ile to kosztuje", "pl"],
])("%s asks", (text, language) => expect(isQuestion(text, tokenize(text), language)).toBe(true));

test.each([
  ["I know where you are", "en"],
  ["you can call me", "en"],
  ["was gut", "de"],
  ["cuando llegues avisa", "es"],
  ["warum", "nl"],
  ["静か", "ja"],
  ["", null],
])("%s does not ask", (text, language) => expect(isQuestion(text, tokenize(text), language)).toBe(false));
