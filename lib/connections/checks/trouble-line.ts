import type { GraphError } from "../graph/graph-error.ts";
import type { CheckLine, CheckName } from "./check-line.ts";

/** The line of a check that did not come to its end. What may pass says nothing about the connection. */
export function troubleLine(check: CheckName, error: GraphError): CheckLine {
  const isVerdict = error.advice === "ask" || error.advice === "final";
  return { check, state: isVerdict ? "bad" : "unknown", words: error.message };
}
