import { expect, test } from "vitest";
import { renderLetter } from "./render-letter.ts";

test("T82: line breaks in a subject cannot start a header", () => {
  const { subject } = renderLetter({ subject: "Ada\r\nBcc: eve@example.org\u0000 invites", paragraphs: [] });
  expect(subject).toBe("Ada Bcc: eve@example.org invites");
});

test("both bodies say the same, and markup in a name stays text", () => {
  const { text, html } = renderLetter({
    subject: "x",
    paragraphs: ["<img src=x onerror=alert(1)> invites you."],
    link: { label: "Open & read", url: 'https://example.org/?a="b"' },
    note: "Small print.",
  });
  expect(text).toBe(
    '<img src=x onerror=alert(1)> invites you.\n\nOpen & read:\nhttps://example.org/?a="b"\n\nSmall print.\n',
  );
  expect(html).not.toMatch(/<img|href="[^"]*"b"/);
  expect(html).toContain("Small print.");
});
