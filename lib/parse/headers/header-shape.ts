import { type StampParts, stampParts } from "./stamp-parts.ts";

/** What the signs of a shape stand for, besides themselves. */
export const opNumber = -1;
export const opYear = -4;
export const opPeriod = -2;

/** A shape made ready to be compared with lines: one number an element, a char code or one of the ops. */
export type HeaderShape = StampParts & {
  key: string;
  ops: Int32Array;
  /** How many numbers stand before each op. */
  numbersBefore: Uint8Array;
  platform: "android" | "ios" | "old";
  hasPeriod: boolean;
  /** False where nothing divides the stamp from the sender: people write such lines too. */
  isComplete: boolean;
};

/** @throws RangeError when the text is no shape; `findShape` gives only shapes. */
export function compileShape(key: string): HeaderShape {
  const parts = stampParts(key);
  if (!parts) throw new RangeError("not the shape of a header");
  const ops: number[] = [];
  for (let at = 0; at < key.length; at++) {
    if (key.startsWith("####", at)) {
      ops.push(opYear);
      at += 3;
    } else if (key[at] === "#") ops.push(opNumber);
    else if (key[at] === "@") ops.push(opPeriod);
    else ops.push(key.charCodeAt(at));
  }
  const platform = key.startsWith("[") ? "ios" : /[-–—] $/.test(key) ? "android" : "old";
  return {
    ...parts,
    key,
    ops: Int32Array.from(ops),
    numbersBefore: Uint8Array.from(ops, (_, at) => ops.slice(0, at).filter(isNumberOp).length),
    platform,
    hasPeriod: key.includes("@"),
    isComplete: /[\]\-–—:] $/.test(key),
  };
}

function isNumberOp(op: number): boolean {
  return op === opNumber || op === opYear;
}
