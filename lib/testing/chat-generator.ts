import { markerTables } from "#lib/parse/markers/marker-tables.ts";
import { type ChatClock, createStampWriter } from "./chat-generator-format.ts";
import { type GeneratedMessage, generateMessages } from "./chat-generator-messages.ts";
import { createMessageWriter } from "./chat-generator-render.ts";
import { arabic } from "./chat-texts/arabic.ts";
import { english } from "./chat-texts/english.ts";
import { german } from "./chat-texts/german.ts";
import { hindi } from "./chat-texts/hindi.ts";
import { japanese } from "./chat-texts/japanese.ts";
import { portuguese } from "./chat-texts/portuguese.ts";
import { spanish } from "./chat-texts/spanish.ts";

const locales = { en: english, de: german, es: spanish, ar: arabic, hi: hindi, ja: japanese, pt: portuguese };

export type ChatLocale = keyof typeof locales;
export const chatLocales = Object.keys(locales) as ChatLocale[];

export type ChatOptions = {
  messages: number;
  /** The same options with the same seed give the same bytes. Default 1. */
  seed?: number;
  locale?: ChatLocale;
  platform?: "android" | "ios";
  clock?: ChatClock;
  /** 2 to 10. Default 5. */
  participants?: number;
  media?: "attached" | "omitted";
  start?: Date;
};

const chunkCharacters = 64 * 1024;

/** An exported chat of invented people, as a stream of UTF-8: a million messages take seconds and no memory. */
export async function* generateChat(options: ChatOptions): AsyncGenerator<Uint8Array> {
  let text = "";
  for (const { line } of generateLines(options)) {
    text += line;
    if (text.length < chunkCharacters) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

/** The same chat as one text. */
export function generateChatText(options: ChatOptions): string {
  return Array.from(generateLines(options), ({ line }) => line).join("");
}

/** Each message beside the lines that an export writes for it. */
export function* generateLines(options: ChatOptions): Generator<{ message: GeneratedMessage; line: string }> {
  const { messages, seed = 1, locale = "en", platform = "android", clock = "24h", media = "omitted" } = options;
  const texts = locales[locale];
  const phrases = markerTables.find(({ language }) => language === texts.language);
  if (!phrases) throw new RangeError(`no phrases for ${texts.language}`);
  const write = createMessageWriter(platform, phrases, createStampWriter(locale, clock, platform === "ios"));
  const start = options.start ?? new Date(Date.UTC(2022, 2, 17, 8, 5));
  const plan = { messages, seed, participants: options.participants ?? 5, platform, media, start };
  for (const message of generateMessages(plan, texts, phrases)) yield { message, line: write(message) };
}
