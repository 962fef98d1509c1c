import type { MarkerTable } from "#lib/parse/markers/marker-table.ts";
import type { RecordKind } from "#lib/parse/parsed-record.ts";
import { ChatTextMaker } from "./chat-generator-text.ts";
import { ChatRandom } from "./chat-random.ts";
import type { ChatTexts } from "./chat-texts/chat-texts.ts";

/** One message of an invented chat, before it is written down as an export. */
export type GeneratedMessage = {
  at: Date;
  sender: string | null;
  kind: RecordKind;
  text: string;
  attachment: string | null;
  edited: boolean;
  place: { latitude: number; longitude: number } | null;
};

export type MessagePlan = {
  messages: number;
  seed: number;
  participants: number;
  platform: "android" | "ios";
  /** Whether media are in the export or only their placeholders. */
  media: "attached" | "omitted";
  start: Date;
};

const msPerSecond = 1000;
const fileKinds: RecordKind[] = [
  "image",
  "image",
  "image",
  "image",
  "voice",
  "voice",
  "video",
  "sticker",
  "gif",
  "document",
  "contact",
];
const prefixes: Partial<Record<RecordKind, [android: string, ios: string, ending: string]>> = {
  image: ["IMG", "PHOTO", "jpg"],
  video: ["VID", "VIDEO", "mp4"],
  voice: ["PTT", "AUDIO", "opus"],
  sticker: ["STK", "STICKER", "webp"],
  gif: ["GIF", "GIF", "mp4"],
};

/** The messages of an invented chat in order: bursts of talk by day, with a few people who write most of it. */
export function* generateMessages(
  plan: MessagePlan,
  texts: ChatTexts,
  phrases: MarkerTable,
): Generator<GeneratedMessage> {
  const random = new ChatRandom(plan.seed);
  const maker = new ChatTextMaker(texts, random);
  const people = texts.names.slice(0, plan.participants);
  const notices = Object.values(phrases.notices ?? {})
    .flat()
    .filter((notice) => !notice.includes(": "));
  const hoursBetween = Math.max(0.05, Math.min(5, (18_000 / plan.messages) * 24));
  let at = plan.start.getTime();
  let left = 0;
  let wasQuestion = false;
  let files = 0;
  for (let number = 0; number < plan.messages; number++) {
    if (left-- <= 0) {
      left = 2 + random.below(22);
      if (number > 0) at += Math.ceil(random.next() * 2 * hoursBetween * 3600) * msPerSecond;
      at = outOfTheNight(at);
    } else {
      at += (1 + Math.floor(random.next() ** 3 * 240)) * msPerSecond;
    }
    const base = { at: new Date(at), sender: random.pickZipf(people), attachment: null, edited: false, place: null };
    const roll = random.next();
    if (roll < 0.008 && notices.length > 0) {
      const text = random.pick(notices).replaceAll("%", () => random.pick(people));
      yield { ...base, sender: null, kind: "notice", text };
    } else if (roll < 0.06) {
      const kind = random.pick(fileKinds);
      files++;
      if (plan.media === "omitted") yield { ...base, kind: placeholderKind(plan.platform, kind), text: "" };
      else {
        const text = kind !== "sticker" && kind !== "contact" && random.next() < 0.2 ? maker.caption() : "";
        yield { ...base, kind, text, attachment: fileName(plan.platform, kind, base.at, files) };
      }
    } else if (roll < 0.066) {
      yield { ...base, kind: "deleted", text: "" };
    } else if (roll < 0.07) {
      const place = { latitude: random.below(160) - 80 + 0.25, longitude: random.below(340) - 170 + 0.5 };
      yield { ...base, kind: "location", text: "", place };
    } else if (roll < 0.073) {
      yield { ...base, kind: "call", text: "" };
    } else {
      const text = talk(maker, random, wasQuestion);
      const edited = random.next() < 0.01 && (phrases.edited ?? []).length > 0;
      yield { ...base, kind: "text", text, edited };
      wasQuestion = /[?？؟]$/.test(text);
    }
  }
}

function talk(maker: ChatTextMaker, random: ChatRandom, isAnswer: boolean): string {
  const roll = random.next();
  if (isAnswer ? roll < 0.6 : roll < 0.2) return maker.reply();
  if (roll > 0.85) return maker.question();
  if (roll < 0.24) return `${maker.statement()}\n${maker.statement()}`;
  if (roll < 0.245) return `${maker.statement()}\n\n- ${maker.odd()}\n- ${maker.odd()}`;
  return maker.statement();
}

/** Android says no more than that there were media, and still attaches the cards of contacts. */
function placeholderKind(platform: MessagePlan["platform"], kind: RecordKind): RecordKind {
  if (platform === "android") return "media";
  return kind === "voice" ? "audio" : kind;
}

function fileName(platform: MessagePlan["platform"], kind: RecordKind, at: Date, number: number): string {
  const day = at.toISOString().slice(0, 10);
  const [android, ios, ending] = prefixes[kind] ?? [];
  const padded = String(number).padStart(platform === "ios" ? 8 : 4, "0");
  if (!ending) {
    const own = kind === "contact" ? `card-${number}.vcf` : `Plan ${number}.pdf`;
    return platform === "ios" ? `${padded}-${own}` : own;
  }
  if (platform === "android") return `${android}-${day.replaceAll("-", "")}-WA${padded.slice(-4)}.${ending}`;
  return `${padded}-${ios}-${day}-${at.toISOString().slice(11, 19).replaceAll(":", "-")}.${ending}`;
}

/** Between one and seven nobody begins to write. */
function outOfTheNight(at: number): number {
  const hour = new Date(at).getUTCHours();
  return hour >= 1 && hour < 7 ? at + (7 - hour) * 3600 * msPerSecond : at;
}
