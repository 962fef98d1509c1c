/*
 * Rule: besides its sender a message names the person of a contact card, by the card's file, and those mentioned.
 * Example: the file "Zoe Ray.vcf" names Zoe Ray, "@⁨Bob⁩ come" names Bob; "00000042-contact.vcf" names nobody.
 */
import { findMentions } from "./records/find-mentions.ts";

const card = /^(?:\d{3,}[-_ ])?(.+)\.vcf$/iu;
const nobody = /^(?:\P{L}*|(?:v?card|contacts?)[-_ ]?\d*)$/iu;

/** Names of the people whom a message names, as written. */
export function peopleNamed({ text, attachment }: { text: string; attachment?: string | null }): string[] {
  const mentioned = findMentions(text).filter((name) => /\p{L}/u.test(name));
  const [, name] = card.exec(attachment ?? "") ?? [];
  return name === undefined || nobody.test(name) ? mentioned : [name, ...mentioned];
}
