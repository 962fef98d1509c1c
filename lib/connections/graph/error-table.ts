import type { GraphAdvice, GraphReason } from "./graph-error.ts";

export type ErrorKind = { advice: GraphAdvice; reason: GraphReason };

/** Meta's numbers of errors, as its page of error codes groups them. Titles and texts change; numbers do not. */
const rows: [codes: number[], kind: ErrorKind][] = [
  [[1, 2, 131000, 131016, 133004], { advice: "retry", reason: "server" }],
  [[4, 17, 32, 613, 80007, 80008, 130429, 131056, 131057], { advice: "pause", reason: "limit" }],
  [[0, 102, 104, 190], { advice: "ask", reason: "token" }],
  [[3, 10, 131005], { advice: "ask", reason: "permission" }],
  [[368, 130497, 131031], { advice: "ask", reason: "account" }],
  [[33, 100, 803], { advice: "final", reason: "wrong_id" }],
  [[2593107, 2593108, 2593109], { advice: "final", reason: "sync" }],
  [[131047, 131048, 131049, 131050, 131064], { advice: "final", reason: "sending" }],
];

const table = new Map(rows.flatMap(([codes, kind]) => codes.map((code) => [code, kind] as const)));

/** What an error of the Graph API asks for, by its number; undefined for one that is not known. */
export function errorKind(code: number): ErrorKind | undefined {
  if (code >= 200 && code <= 299) return { advice: "ask", reason: "permission" };
  if (code >= 132_000 && code <= 132_999) return { advice: "final", reason: "sending" };
  return table.get(code);
}
