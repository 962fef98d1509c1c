import { fileTypeFromBuffer } from "file-type";

/** Bytes of a file that tell its type. */
export const sniffedBytes = 64 * 1024;

/** The type of a file by its content; what the content does not tell is just bytes. The name is not asked. */
export async function findMediaType(head: Uint8Array): Promise<string> {
  return (await fileTypeFromBuffer(head))?.mime ?? "application/octet-stream";
}
