import { formatBytes } from "#app/_components/format/format-bytes.ts";
import type { OpenLink } from "#lib/exports/links/find-link.ts";

/** The page of a link that opens something: format, size, end, and a button. It names no person and no conversation. */
export function linkPage(link: OpenLink, now: Date): Response {
  const hours = Math.max(1, Math.floor((link.expiresAt.getTime() - now.getTime()) / 3_600_000));
  const facts = [
    ["Format", link.format.toUpperCase()],
    ["Size", formatBytes(link.byteSize)],
    ["Link ends", `in ${hours} ${hours === 1 ? "hour" : "hours"}`],
    ["Downloads left", String(link.downloadsLeft)],
  ];
  const rows = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("");
  return page(
    200,
    "An export is ready",
    `<p>Somebody asked Parlance for this file. Nothing is downloaded before you press the button.</p>
<dl>${rows}</dl>
<form method="post"><button type="submit">Download</button></form>`,
  );
}

/** The page of every other link: expired, revoked, used up or never given look the same. */
export function gonePage(): Response {
  return page(
    410,
    "This link no longer opens anything",
    "<p>It has ended, was revoked, or was used as often as it may be. Whoever made the export can make another link.</p>",
  );
}

// Plain HTML without a script: the address is a key, so nothing else runs beside it.
function page(status: number, title: string, body: string): Response {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · Parlance</title><link rel="stylesheet" href="/download.css"></head>
<body><main><p class="brand"><b>¶</b> Parlance</p><h1>${title}</h1>
${body}
</main></body></html>
`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
      "content-security-policy":
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    },
  });
}
