import { type EntityKind, type MessageKind, messageKinds } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";

export type Trait = { kinds: readonly MessageKind[] } | { entity: EntityKind } | { flag: "question" | "edited" };

const media = messageKinds.filter(isMediaKind);

const named = {
  link: { entity: "URL" },
  photo: { kinds: ["image"] },
  video: { kinds: ["video", "video_note", "gif"] },
  voice: { kinds: ["voice", "audio"] },
  document: { kinds: ["document"] },
  sticker: { kinds: ["sticker"] },
  media: { kinds: media },
  location: { kinds: ["location", "live_location"] },
  contact: { kinds: ["contact"] },
  poll: { kinds: ["poll"] },
  call: { kinds: ["call"] },
  question: { flag: "question" },
  edited: { flag: "edited" },
  phone: { entity: "PHONE" },
  email: { entity: "EMAIL" },
  date: { entity: "DATE" },
  money: { entity: "MONEY" },
  person: { entity: "PERSON" },
  place: { entity: "LOCATION" },
} as const satisfies Record<string, Trait>;

const synonyms: Record<string, keyof typeof named> = { image: "photo", audio: "voice", file: "document", url: "link" };

/** What can stand after `has:`. */
export const traitNames: readonly string[] = Object.keys(named);

/** What a message must hold for `has:name`; null when there is no such trait. */
export function findTrait(name: string): Trait | null {
  const key = name.toLowerCase();
  const known = synonyms[key] ?? key;
  return Object.hasOwn(named, known) ? named[known as keyof typeof named] : null;
}

export function isTrait(name: string): boolean {
  return findTrait(name) !== null;
}
