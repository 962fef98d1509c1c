// Links and mail addresses as people write them, with or without a scheme.
// Example: "see zeit.de/wissen, or mail a.b@c.org." holds zeit.de/wissen and a.b@c.org.
import { LinkifyIt } from "linkify-it";
import type { Entity } from "../analysis.ts";
import { stopWords } from "../keywords/stop-words.ts";

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, maxLength: 2_000 });
const maybe = /[\p{L}\p{N}][.@][\p{L}\p{N}]|:\/\/|mailto:/u;
// The host of an address with the text of an unspaced script glued to it: 「a@b.orgに」.
const gluedHost =
  /^((?:[a-z]+:\/\/)?[^/\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}]*\.[a-z]{2,})(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}])/iu;
const bareHost = /^[^./]+\.([^./]+)$/u;

/** URLs (`value`: the address with its scheme) and EMAILs (`value`: in lower case). */
export function findLinks(text: string): Entity[] {
  if (!maybe.test(text)) return [];
  const entities: Entity[] = [];
  for (const match of linkify.match(text) ?? []) {
    const matched = text.slice(match.index, match.lastIndex);
    const written = gluedHost.exec(matched)?.[1] ?? matched;
    const url = match.url.slice(0, match.url.length - (matched.length - written.length));
    const span = { start: match.index, end: match.index + written.length, text: written };
    if (match.schema === "mailto:") {
      entities.push({ type: "EMAIL", ...span, value: url.replace(/^mailto:/i, "").toLowerCase() });
    } else if (match.schema !== "//" && !(match.schema === "" && isMissingSpace(written))) {
      entities.push({ type: "URL", ...span, value: url });
    }
  }
  return entities;
}

/** "see you.so" and "ok.it" are sentences without a space after the full stop. */
function isMissingSpace(written: string): boolean {
  const ending = bareHost.exec(written)?.[1];
  return ending !== undefined && (stopWords("en").has(ending.toLowerCase()) || /^\p{Lu}/u.test(ending));
}
