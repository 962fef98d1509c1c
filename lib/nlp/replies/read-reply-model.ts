// The file of a model: the length of its head (uint32, little endian), the head as JSON (words, biases, outputs,
// scales), then signed bytes: the row of each feature, hidden units first, its direct weight last.
import type { ReplyModel } from "./reply-model.ts";

/**
 * A model from the bytes of its file.
 * @throws Error when the bytes are not such a file
 */
export function readReplyModel(bytes: Uint8Array): ReplyModel {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const head: { words: string[]; biases: number[]; outputs: number[]; scales: number[] } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(4, 4 + headLength)),
  );
  const hidden = head.biases.length;
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + 4 + headLength, bytes.byteLength - 4 - headLength);
  const features = rows.length / (hidden + 1);
  if (!Number.isInteger(features) || features === 0) throw new Error("The file of the model is cut off.");
  const inputs = new Float32Array(features * hidden);
  const direct = new Float32Array(features);
  for (let feature = 0; feature < features; feature++) {
    const row = feature * (hidden + 1);
    for (let unit = 0; unit < hidden; unit++) {
      inputs[feature * hidden + unit] = (rows[row + unit] ?? 0) * (head.scales[unit] ?? 0);
    }
    direct[feature] = (rows[row + hidden] ?? 0) * (head.scales[hidden] ?? 0);
  }
  return {
    words: new Map(head.words.map((word, at) => [word, at + 1])),
    hidden,
    biases: Float32Array.from(head.biases),
    outputs: Float32Array.from(head.outputs),
    inputs,
    direct,
  };
}
