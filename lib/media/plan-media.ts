/** What becomes of a file of the archive: it belongs to the rows that name it, or gets one of its own. */
export type MediaPlan = { index: number; ids: number[]; isOrphan: boolean };

type NamedRow = { id: number; fileName: string };

const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Says for each file of an archive which rows it fills. The same archive and the same messages always give the same
 * plan, so that a run that was killed goes on where it stopped. Of files with one name the first belongs to the messages.
 */
export function planMedia(fileNames: string[], named: NamedRow[]): MediaPlan[] {
  const idsOf = new Map<string, number[]>();
  for (const { id, fileName } of named) {
    const key = comparable(fileName);
    idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  }
  const firstOrphanId = named.length + 1;
  return fileNames.map((fileName, index) => {
    const key = comparable(fileName);
    const ids = idsOf.get(key);
    idsOf.delete(key);
    return ids ? { index, ids, isOrphan: false } : { index, ids: [firstOrphanId + index], isOrphan: true };
  });
}

function comparable(fileName: string): string {
  return fileName.normalize("NFC").replace(directionMarks, "").trim();
}
