import { asList } from "../as-list.ts";
import { asRecord } from "../as-record.ts";
import { asText } from "../as-text.ts";
import type { CloudContent } from "../cloud-event.ts";
import { plain } from "./plain.ts";

/** Shared contacts: names and numbers as text, a line each, so that they are found. */
export function readCards(value: unknown): CloudContent | null {
  if (!Array.isArray(value)) return null;
  const cards = asList(value).map((item) => {
    const card = asRecord(item);
    const name = asRecord(card.name);
    const parts = [name.first_name, name.last_name].map(asText).filter(Boolean).join(" ");
    return {
      name: asText(name.formatted_name) ?? parts,
      phones: asList(card.phones).flatMap((phone) => asText(asRecord(phone).phone) ?? []),
      organisation: asText(asRecord(card.org).company),
    };
  });
  const lines = cards.map(({ name, phones }) => [name, ...phones].filter(Boolean).join(" · "));
  return plain({ kind: "contact", text: lines.filter(Boolean).join("\n"), details: { contacts: cards } });
}
