/** The items of an array; none for anything else. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
