// The file of a model: the length of its head (uint32, little endian), the head as JSON (labels, bits, scales,
// biases), then the weights as signed bytes, bucket by bucket.
import type { LinearModel } from "./linear-model.ts";

/**
 * A model from the bytes of its file; the weights are not copied.
 * @throws Error when the bytes are not such a file
 */
export function readLinearModel(bytes: Uint8Array): LinearModel {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength)));
  const { labels, bits, scales, biases } = head as Omit<LinearModel, "weights">;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4 + headLength, bytes.byteLength - 4 - headLength);
  if (weights.length !== 2 ** bits * labels.length) throw new Error("The file of the model is cut off.");
  return { labels, bits, scales, biases, weights };
}
