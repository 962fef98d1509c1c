/** An object as a dictionary; an empty one for anything else, so that a wrong type hides only itself. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
