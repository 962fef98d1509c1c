import { expect, test } from "vitest";
import { onlyEmoji } from "./only-emoji.ts";

test.each(["😂", "👨‍👩‍👧‍👦", "🇪🇸 🏳️‍🌈", "👍🏽👍🏽👍🏽"])("%s is shown large", (text) => {
  expect(onlyEmoji(text)).toBe(true);
});

test.each(["", "ok 😂", "😂😂😂😂", "3", "#"])("%j is a text like any other", (text) => {
  expect(onlyEmoji(text)).toBe(false);
});
