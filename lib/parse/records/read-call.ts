/*
 * Rule: a call is a phrase of WhatsApp's, then nothing, or a full stop or comma and how it went.
 * Example: "Voice call. 12 min" took twelve minutes, "Missed video call, Tap to call back" none.
 */
import { callPhrases } from "../markers/phrase-book.ts";
import { type Body, bareBody } from "./body.ts";
import { callLength } from "./call-length.ts";

/** What the phrases for calls with a picture hold, in the languages of the tables. */
const videoWords =
  /vid[eé][oó]|vídeo|wideo|görüntülü|видео|відео|βίντεο|βιντεο|فيديو|تصویری|ویڈیو|וידאו|विडियो|वीडियो|व्हिडिओ|ভিডিও|વિડિઓ|વિડિયો|વીડિયો|วิดีโอ|视频|視像|視訊|ビデオ|영상/iu;

/** Phrases by their first UTF-16 unit, which rules out nearly all of them. */
const byFirst = Map.groupBy(callPhrases, ({ phrase }) => phrase.charCodeAt(0));

/** The call that a body, without marks, stands for, or null. `seconds` is how long it took, where that is told. */
export function readCall(body: string): Body | null {
  if (body.length > 120) return null;
  const found = byFirst
    .get(body.charCodeAt(0))
    ?.find(({ phrase }) => body.startsWith(phrase) && /^(?:$|[.,。،、]|\s)/.test(body.slice(phrase.length)));
  if (!found) return null;
  const { phrase, isMissed } = found;
  const call = { phrase, media: videoWords.test(phrase) ? "video" : "voice", missed: isMissed };
  const outcome = body.slice(phrase.length).replace(/^[.,。،、\s]+/, "");
  if (outcome === "") return bareBody("call", call);
  const seconds = callLength(outcome);
  return bareBody("call", { ...call, outcome, ...(seconds === null ? {} : { seconds }) });
}
