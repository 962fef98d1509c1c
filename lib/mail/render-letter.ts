import type { Letter } from "./letter.ts";

const style = {
  body: "margin:0;padding:32px 16px;background:#f7f6f3;color:#241f27;font:15px/1.55 'Source Sans 3',system-ui,sans-serif",
  sheet: "max-width:34rem;margin:0 auto",
  rule: "border:0;border-top:1px solid #cfccc6;margin:24px 0",
  link: "display:inline-block;padding:8px 16px;background:#241f27;color:#ffffff;text-decoration:none;border-radius:4px",
  small: "font-size:12px;color:#57515b;overflow-wrap:anywhere",
} as const;

/** A letter as the two bodies of a mail and its subject, which is one line whatever was put into it. */
export function renderLetter(letter: Letter): { subject: string; text: string; html: string } {
  const { link, note } = letter;
  const text = [...letter.paragraphs, ...(link ? [`${link.label}:\n${link.url}`] : []), ...(note ? [note] : [])];
  const html = [
    ...letter.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...(link
      ? [
          `<p><a href="${escapeHtml(link.url)}" style="${style.link}">${escapeHtml(link.label)}</a></p>`,
          `<hr style="${style.rule}"><p style="${style.small}">${escapeHtml(link.url)}</p>`,
        ]
      : []),
    ...(note ? [`<p style="${style.small}">${escapeHtml(note)}</p>`] : []),
  ];
  const subject = oneLine(letter.subject);
  return {
    subject,
    text: `${text.join("\n\n")}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="${style.body}"><div style="${style.sheet}">${html.join("")}</div></body></html>`,
  };
}

/** Line breaks and other control characters would start a header of their own. */
function oneLine(value: string): string {
  return value
    .replace(/\p{Cc}+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
