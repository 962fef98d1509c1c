import type { Network } from "./train-network.ts";

/** The file of a model as `readReplyModel` takes it: several networks side by side, their scores averaged. */
export function packReplyModel(words: readonly string[], networks: readonly Network[]): Uint8Array {
  const [first] = networks;
  if (!first) throw new Error("There is no network to pack.");
  const features = first.direct.length;
  const hidden = networks.reduce((sum, network) => sum + network.hidden, 0);
  const width = hidden + 1;
  const rows = new Float64Array(features * width);
  for (let feature = 0; feature < features; feature++) {
    let at = feature * width;
    for (const network of networks) {
      const row = network.inputs.subarray(feature * network.hidden, (feature + 1) * network.hidden);
      rows.set(row, at);
      at += network.hidden;
      rows[feature * width + hidden] =
        (rows[feature * width + hidden] ?? 0) + (network.direct[feature] ?? 0) / networks.length;
    }
  }
  const scales = Array.from({ length: width }, (_, column) => {
    let largest = 0;
    for (let at = column; at < rows.length; at += width) largest = Math.max(largest, Math.abs(rows[at] ?? 0));
    return Math.max(largest / 127, Number.MIN_VALUE);
  });
  const head = new TextEncoder().encode(
    JSON.stringify({
      words,
      biases: networks.flatMap(({ biases }) => [...biases]),
      outputs: networks.flatMap(({ outputs }) => [...outputs].map((weight) => weight / networks.length)),
      scales,
    }),
  );
  const bytes = new Uint8Array(4 + head.length + rows.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  const integers = new Int8Array(bytes.buffer, 4 + head.length);
  for (let at = 0; at < rows.length; at++) integers[at] = Math.round((rows[at] ?? 0) / (scales[at % width] ?? 1));
  return bytes;
}
