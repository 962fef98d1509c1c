import { describe, expect, test } from "vitest";
import { splitLinks } from "./split-links.ts";

describe("splitLinks", () => {
  test("keeps every character, in order", () => {
    const text = "see https://example.org/a?b=1, write to ana@example.org. 🙂";
    expect(
      splitLinks(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  test("an address without a scheme opens over http, a mail address as mail", () => {
    expect(
      splitLinks("example.org ana@example.org")
        .map((part) => part.href)
        .filter(Boolean),
    ).toEqual(["http://example.org", "mailto:ana@example.org"]);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org/x"])(
    "%s is no link",
    (text) => {
      expect(splitLinks(text).every((part) => part.href === null || part.href.startsWith("http://"))).toBe(true);
    },
  );

  test("says where each part stands", () => {
    expect(splitLinks("go example.org now").map((part) => part.start)).toEqual([0, 3, 14]);
  });
});
