import { AppError } from "#lib/runtime/errors.ts";
import { zoneSchema } from "#lib/uploads/zone-schema.ts";

const maxNameLength = 1_000;

/**
 * What the headers say of an upload: name, size and the time zone of the wall clock in the file (default UTC).
 * @throws AppError `unsupported_type`, `validation`
 */
export function readUploadHeaders(headers: Headers): {
  fileName: string;
  zone: string;
  expectedBytes: number | undefined;
} {
  const type = headers.get("content-type")?.split(";")[0]?.trim();
  if (type !== "application/octet-stream") {
    throw new AppError("unsupported_type", "Send the file itself as application/octet-stream.");
  }
  const length = headers.get("content-length");
  return { fileName: readName(headers), zone: readZone(headers), expectedBytes: length ? Number(length) : undefined };
}

function readName(headers: Headers): string {
  const encoded = headers.get("x-parlance-filename") ?? "";
  try {
    return decodeURIComponent(encoded).replaceAll("\0", "").slice(0, maxNameLength);
  } catch {
    const fields = { "X-Parlance-Filename": ["Not percent-encoded UTF-8."] };
    throw new AppError("validation", "The name of the file is not valid.", { fields });
  }
}

/** The time zone of the wall clock in the file, default UTC. */
export function readZone(headers: Headers): string {
  const zone = zoneSchema.safeParse(headers.get("x-parlance-zone") ?? "UTC");
  if (zone.success) return zone.data;
  throw new AppError("validation", "The time zone is not valid.", {
    fields: { "X-Parlance-Zone": ["Not a time zone."] },
  });
}
