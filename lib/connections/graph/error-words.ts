import { sayTime } from "../say-time.ts";
import type { GraphReason } from "./graph-error.ts";

/** Of one error: what Meta says of it, where it came from, and when it ends. */
export type ErrorFacts = {
  code: number | null;
  subcode: number | null;
  status: number;
  /** Meta's own text. */
  text: string;
  host: string;
  path: string;
  resumeAt: Date | null;
};

const longestQuote = 300;
const expired = 463;
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const syncWords: Record<number, string> = {
  2593107:
    "The history of this number was asked for already; Meta gives it once only. To ask again, take the number off the Cloud API and put it on again.",
  2593108:
    "Meta gives the history only within 24 hours after the number was put on. To ask again, take it off the Cloud API and put it on again.",
  2593109:
    "The owner of the WhatsApp Business app did not want to share the history. New messages come in all the same.",
};

/** An error of the Graph API in plain words, with what can be done. Meta's text is quoted only where it names no secret. */
export const errorWords: Record<GraphReason, (facts: ErrorFacts) => string> = {
  limit: ({ resumeAt }) =>
    `Meta's limit for calls is reached. Nothing is asked of Meta ${resumeAt ? `until ${sayTime(resumeAt)}` : "for some minutes"}; webhooks are taken in meanwhile.`,
  token: (facts) =>
    `${tokenTrouble(facts)} Make a system-user token that never expires in Meta's business settings and enter it here. Webhooks are taken in meanwhile.`,
  permission: (facts) =>
    `Meta refuses this: the access token lacks ${missingPermission(facts)}, or its system user is not assigned to the WhatsApp Business account.`,
  wrong_id: ({ text }) =>
    /nonexisting field|invalid field/i.test(text)
      ? "Meta does not know one of the fields that were asked for; another version of the API may."
      : "Meta does not show this id to the access token: it is wrong, was deleted, or has expired, or the system user is not assigned to its account.",
  account: ({ text }) =>
    `Meta has restricted this account${text ? ` and says: “${text.slice(0, longestQuote)}”` : ""}. More is said at https://business.facebook.com/business-support-home. Webhooks may still come.`,
  server: ({ status }) => `Meta has trouble of its own (HTTP ${status}). It is asked again later.`,
  not_graph: ({ host, status }) =>
    `What answers at ${host} is not the Graph API (HTTP ${status}, without the JSON that belongs there).`,
  sync: ({ code }) => syncWords[code ?? 0] ?? "Meta does not give the history.",
  sending: () => "Meta names an error of sending, though nothing was sent.",
  other: ({ code, status }) => `Meta answers with an error that is not known here (${code ?? `HTTP ${status}`}).`,
};

function tokenTrouble({ subcode, text }: ErrorFacts): string {
  const [, date] = /expired on (?:\w+, )?(\d{1,2}-[a-z]{3}-\d{2,4})/i.exec(text) ?? [];
  const at = date ? Date.parse(`${date.replaceAll("-", " ")} UTC`) : Number.NaN;
  if (!Number.isNaN(at)) return `The access token expired on ${day.format(at)}.`;
  return subcode === expired ? "The access token has expired." : "Meta does not accept the access token.";
}

function missingPermission({ text, path }: ErrorFacts): string {
  const named = new Set(text.match(/whatsapp_business_(?:management|messaging)/g));
  if (named.size > 0) return [...named].join(" or ");
  if (/^\d*$/.test(path)) return "whatsapp_business_messaging or whatsapp_business_management";
  return path.includes("smb_app_data") ? "whatsapp_business_messaging" : "whatsapp_business_management";
}
