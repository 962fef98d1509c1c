const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Removes the marks that only steer the direction of writing, and the byte order mark. */
export function stripMarks(text: string): string {
  return text.replace(directionMarks, "");
}
