// The file of the models of feelings, one after the other: the length of a head (uint32, little endian), the head as
// JSON (language, bits, scales, biases, number of rows), for each row that is not all zero how many rows it stands after
// the one before (LEB128), then their weights as signed bytes, label by label.
// Example: rows 3 and 5 of a model of two labels are 04 02, then the two weights for the first label, then the others.
import { type FeelingModels, feelings } from "./feeling-models.ts";

type Head = { language: string; bits: number; scales: number[]; biases: number[]; rows: number };

/**
 * The models by language.
 * @param bytes of the file, unpacked
 * @throws Error when the bytes are not such a file
 */
export function readFeelingModels(bytes: Uint8Array): FeelingModels {
  return new Map(Array.from(eachFeelingModel(bytes), ({ language, model }) => [language, model] as const));
}

/** Each model of the file and where its bytes end. */
export function* eachFeelingModel(bytes: Uint8Array): Generator<ReturnType<typeof readModel>, void, undefined> {
  for (let at = 0; at < bytes.length; ) {
    const read = readModel(bytes, at);
    yield read;
    at = read.end;
  }
}

function readModel(bytes: Uint8Array, start: number) {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(start, true);
  let at = start + 4 + headLength;
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(start + 4, at)));
  const rows = new Uint32Array(head.rows);
  let row = -1;
  for (let index = 0; index < head.rows; index++) {
    let gap = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    row += gap;
    rows[index] = row;
  }
  const columns = feelings.length;
  const end = at + head.rows * columns;
  if (end > bytes.length || row >= 2 ** head.bits) throw new Error("The file of the models of feelings is cut off.");
  const weights = new Int8Array(2 ** head.bits * columns);
  for (let label = 0; label < columns; label++) {
    for (const place of rows) weights[place * columns + label] = ((bytes[at++] ?? 0) << 24) >> 24;
  }
  const { bits, scales, biases } = head;
  return { language: head.language, model: { labels: feelings, bits, scales, biases, weights }, end };
}
