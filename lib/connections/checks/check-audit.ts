import { GraphError } from "../graph/graph-error.ts";
import type { CheckInput } from "./check-input.ts";
import type { Finding } from "./check-line.ts";

/** Whether Meta shows its list of delivered message ids, from which gaps can be told. Nothing else needs it. */
export async function checkAudit({ row, graph }: CheckInput): Promise<Finding> {
  try {
    await graph.get(`${row.phoneNumberId}/message_history`, { limit: 1 });
    const words = "Meta shows which messages it delivered, so gaps can be found.";
    return { line: { check: "audit", state: "good", words }, facts: { canAudit: true } };
  } catch (error) {
    if (!(error instanceof GraphError) || error.reason === "token") throw error;
    if (error.advice !== "final" && error.advice !== "ask") throw error;
    const words = "Meta does not show which messages it delivered, so gaps cannot be found. Nothing else needs it.";
    return { line: { check: "audit", state: "unknown", words }, facts: { canAudit: false } };
  }
}
