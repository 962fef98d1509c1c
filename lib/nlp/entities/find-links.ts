// Links and mail addresses as people write them, with or without a scheme.
// Example: "see zeit.de/wissen, or mail a.b@c.org." holds zeit.de/wissen and a.b@c.org.
import { LinkifyIt } from "linkify-it";
import type { Entity } from "../analysis.ts";
import { stopWords } from "../keywords/stop-words.ts";
import { findMails } from "./find-mails.ts";
import { withoutSpans } from "./without-spans.ts";

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, maxLength: 2_000 });
const maybe = /[\p{L}\p{N}][.@][\p{L}\p{N}]|:\/\//u;
const unspaced = "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Hang}";
// Letters without spaces or marks for bold and italics may stand right before an address: they are blanked.
const gluedBefore = new RegExp(`[${unspaced}*_~](?=https?://|www\\.)`, "giu");
// And right behind it: 「https://a.example/bすごい」.
const gluedBehind = new RegExp(`(?<=[a-z0-9/])[${unspaced}].*$`, "iu");
const host = new RegExp(`^((?:[a-z]+://)?[^/${unspaced}]*\\.[a-z]{2,})(?=[${unspaced}])`, "iu");
const bareHost = /^[^./]+\.([^./]+)$/u;
// Endings of files that are also domains: "main.py" without a path is a file.
const fileEndings = new Set(["py", "md", "sh", "rs", "zip", "mov", "ps"]);

/** URLs (`value`: the address with its scheme) and EMAILs (`value`: in lower case). */
export function findLinks(text: string): Entity[] {
  if (!maybe.test(text)) return [];
  const mails = findMails(text);
  const spaced = withoutSpans(text, mails).replace(gluedBefore, (glued) => " ".repeat(glued.length));
  const entities: Entity[] = [...mails];
  for (const match of linkify.match(spaced) ?? []) {
    const matched = text.slice(match.index, match.lastIndex);
    const written = trimEnd(matched, text.charAt(match.index - 1));
    if (match.schema === "//" || match.schema === "mailto:" || (match.schema === "" && isMissingSpace(written)))
      continue;
    const url = match.url.slice(0, match.url.length - (matched.length - written.length));
    entities.push({ type: "URL", start: match.index, end: match.index + written.length, text: written, value: url });
  }
  return entities.sort((one, other) => one.start - other.start);
}

function trimEnd(matched: string, before: string): string {
  const cut = host.exec(matched)?.[1] ?? matched;
  const path = cut.search(/[^/]\/[^/]/u);
  const shown = path < 0 ? cut : cut.slice(0, path + 2) + cutGlued(cut.slice(path + 2));
  return /[*_~]/.test(before) && shown.endsWith(before) ? shown.slice(0, -1) : shown;
}

/** A path in a script without spaces stands behind a slash or a sign; behind a letter the text goes on. */
function cutGlued(path: string): string {
  return path.includes("/") || path.includes("=") ? path : path.replace(gluedBehind, "");
}

/** "see you.so" and "ok.it" are sentences without a space after the full stop. */
function isMissingSpace(written: string): boolean {
  const ending = bareHost.exec(written)?.[1];
  if (ending === undefined) return false;
  return stopWords("en").has(ending.toLowerCase()) || fileEndings.has(ending) || /^\p{Lu}/u.test(ending);
}
