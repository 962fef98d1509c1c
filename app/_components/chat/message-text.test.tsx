import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessageText } from "./message-text.tsx";

const html = (text: string) => renderToStaticMarkup(<MessageText text={text} language={null} />);

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "**bold** _it_ [click](javascript:alert(1)) `code`",
  "\u001b[31mred\u001b[0m \u001b]8;;https://example.org\u0007link\u001b]8;;\u0007",
  '"><svg onload=alert(1)>',
])("T44 %j is text as written, whatever it looks like", (text) => {
  const shown = html(text);
  const elements = [...shown.matchAll(/<([a-z]+)/g)].map(([, name]) => name);
  expect(new Set(elements).difference(new Set(["p", "a"]))).toEqual(new Set());
  expect(shown).not.toMatch(/href="(?!https?:|mailto:|tel:)/);
  const unescaped = shown
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
  expect(unescaped).toBe(text);
});

test("T44 an address opens without telling where it was clicked", () => {
  expect(html("see https://example.org/a")).toContain(
    'href="https://example.org/a" target="_blank" rel="noreferrer noopener nofollow"',
  );
});

test("T46 what steers the direction of writing ends with its line", () => {
  // Each line is an element of its own with a direction of its own: an override cannot reach past it.
  expect(html("pay \u202eeca\nsecond")).toBe('<p dir="auto">pay \u202eeca</p><p dir="auto">second</p>');
});
