import type { EntityType } from "#lib/nlp/analysis.ts";

/** What the kinds of entities are called on screens and in files. */
export const entityNames: Record<EntityType, { one: string; some: string; many: string }> = {
  PERSON: { one: "person", some: "a person", many: "People" },
  ORG: { one: "organisation", some: "an organisation", many: "Organisations" },
  LOCATION: { one: "place", some: "a place", many: "Places" },
  DATE: { one: "date", some: "a date", many: "Dates" },
  PHONE: { one: "number", some: "a number", many: "Numbers" },
  EMAIL: { one: "address", some: "a mail address", many: "Mail addresses" },
  URL: { one: "link", some: "a link", many: "Links" },
  MONEY: { one: "amount", some: "an amount of money", many: "Money" },
};
