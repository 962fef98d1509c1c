// Names of people, organisations and places: the entities that are not patterns.
// Example: PERSON is one, DATE is not.
import type { Entity } from "../analysis.ts";

export function isName({ type }: Pick<Entity, "type">): boolean {
  return type === "PERSON" || type === "ORG" || type === "LOCATION";
}
