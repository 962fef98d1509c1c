/** A tensor of the graph: floats, or whole numbers for what counts places. */
export type Weights = { name: string; dims: number[]; floats?: Float32Array; ints?: number[] };
export type Node = { op: string; inputs: string[]; output: string; ints?: Record<string, number> };
export type Graph = { inputs: string[]; output: { name: string; dims: number }; nodes: Node[]; weights: Weights[] };

const float = 1;
const int64 = 7;
const intAttribute = 2;

/**
 * A graph as an ONNX file: opset 17, inputs of int64 in two dimensions, one output of floats.
 * Field numbers are those of onnx.proto (ONNX IR 8).
 */
export function writeOnnx({ inputs, output, nodes, weights }: Graph): Uint8Array {
  const graph = Buffer.concat([
    ...nodes.map((node) => bytes(1, nodeOf(node))),
    text(2, "tiny"),
    ...weights.map((tensor) => bytes(5, tensorOf(tensor))),
    ...inputs.map((name) => bytes(11, shapeOf(name, int64, 2))),
    bytes(12, shapeOf(output.name, float, output.dims)),
  ]);
  return Buffer.concat([int(1, 8), bytes(7, graph), bytes(8, Buffer.concat([text(1, ""), int(2, 17)]))]);
}

function nodeOf({ op, inputs, output, ints = {} }: Node): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(3, output),
    text(4, op),
    ...Object.entries(ints).map(([name, value]) =>
      bytes(5, Buffer.concat([text(1, name), int(3, value), int(20, intAttribute)])),
    ),
  ]);
}

function tensorOf({ name, dims, floats, ints = [] }: Weights): Buffer {
  const raw = floats
    ? Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength)
    : Buffer.from(BigInt64Array.from(ints, BigInt).buffer);
  return Buffer.concat([
    ...dims.map((dim) => int(1, dim)),
    int(2, floats ? float : int64),
    text(8, name),
    bytes(9, raw),
  ]);
}

function shapeOf(name: string, type: number, dims: number): Buffer {
  const shape = Buffer.concat(Array.from({ length: dims }, (_, at) => bytes(1, text(2, `${name}_${at}`))));
  const tensor = Buffer.concat([int(1, type), bytes(2, shape)]);
  return Buffer.concat([text(1, name), bytes(2, bytes(1, tensor))]);
}

// Protocol buffers: a number is field and wire type, then varint (0) or length and bytes (2).
function int(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function bytes(field: number, value: Uint8Array): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function varint(value: number): Buffer {
  const found: number[] = [];
  let rest = value;
  while (rest > 127) {
    found.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  found.push(rest);
  return Buffer.from(found);
}
