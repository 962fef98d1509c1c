import { discardObject } from "./discard-object.ts";

const atOnce = 8;

/** Removes the files of objects that have no rows, a few at a time. */
export async function discardObjects(workspaceId: number, ids: readonly string[]): Promise<void> {
  for (let first = 0; first < ids.length; first += atOnce) {
    await Promise.all(ids.slice(first, first + atOnce).map((id) => discardObject(workspaceId, id)));
  }
}
