import { createHash } from "node:crypto";

/** SHA-256 of the cursor in a place: an address may change while the cursor in it stays, and that is a circle. */
export function cursorHash(place: string | null): Buffer {
  return createHash("sha256").update(cursorOf(place)).digest();
}

function cursorOf(place: string | null): string {
  if (place?.startsWith("after ")) return place.slice("after ".length);
  if (!place?.startsWith("next ")) return "";
  const address = place.slice("next ".length);
  return new URL(address).searchParams.get("after") ?? address;
}
