import { readBytes } from "#app/_api/read-bytes.ts";
import { takeIntakePlace } from "#lib/connections/take-intake-place.ts";

/** Reads a body while there is room for it, and keeps its place until it has been used. */
export async function withBody(
  request: Request,
  maxBytes: number,
  use: (body: Buffer) => Promise<void>,
): Promise<void> {
  const leave = takeIntakePlace(Math.min(Number(request.headers.get("content-length") ?? maxBytes), maxBytes));
  try {
    await use(await readBytes(request, maxBytes));
  } finally {
    leave();
  }
}
