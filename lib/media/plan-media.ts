import { comparableName } from "./comparable-name.ts";

/** What becomes of a file of the archive: it belongs to the rows that name it, or gets one of its own. */
export type MediaPlan = { index: number; ids: number[]; isOrphan: boolean };

type NamedRow = { id: number; fileName: string };

/**
 * Says for each file of an archive which rows it fills. The same archive and the same messages always give the same
 * plan, so that a run that was killed goes on where it stopped. Of files with one name the first belongs to the messages.
 */
export function planMedia(fileNames: string[], named: NamedRow[]): MediaPlan[] {
  const idsOf = new Map<string, number[]>();
  for (const { id, fileName } of named) {
    const key = comparableName(fileName);
    idsOf.set(key, [...(idsOf.get(key) ?? []), id]);
  }
  const firstOrphanId = named.length + 1;
  return fileNames.map((fileName, index) => {
    const key = comparableName(fileName);
    const ids = idsOf.get(key);
    idsOf.delete(key);
    return ids ? { index, ids, isOrphan: false } : { index, ids: [firstOrphanId + index], isOrphan: true };
  });
}
