/** A group a phrase is counted for: a month, by its first day, and a participant. */
export type PhraseGroup = { month: string; participantId: number };

const dayMs = 86_400_000;

/** Numbers the months and participants of messages in the order they come. */
export function numberGroups(
  days: Int32Array,
  participantIds: Int32Array,
): { groups: PhraseGroup[]; groupOf: Int32Array } {
  const groups: PhraseGroup[] = [];
  const numbers = new Map<string, number>();
  const months = new Map<number, string>();
  const groupOf = days.map((day, message) => {
    const month = months.get(day) ?? `${new Date(day * dayMs).toISOString().slice(0, 7)}-01`;
    months.set(day, month);
    const participantId = participantIds[message] as number;
    const key = `${month} ${participantId}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, groups.length);
    return groups.push({ month, participantId }) - 1;
  });
  return { groups, groupOf };
}
