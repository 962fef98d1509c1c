/*
 * Rule: a call is a phrase of WhatsApp's, then nothing, or a full stop or comma and how it went.
 * Example: "Voice call. 12 min" took twelve minutes, "Missed video call, Tap to call back" none.
 */
import { callPhrases } from "../markers/phrase-book.ts";
import { type Body, bareBody } from "./body.ts";

/** The call that a body, without marks, stands for, or null. */
export function readCall(body: string): Body | null {
  if (body.length > 120) return null;
  const found = callPhrases.find(
    ({ phrase }) => body.startsWith(phrase) && /^(?:$|[.,。،、]|\s)/.test(body.slice(phrase.length)),
  );
  if (!found) return null;
  const outcome = body.slice(found.phrase.length).replace(/^[.,。،、\s]+/, "");
  return bareBody("call", { phrase: found.phrase, missed: found.isMissed, ...(outcome === "" ? {} : { outcome }) });
}
