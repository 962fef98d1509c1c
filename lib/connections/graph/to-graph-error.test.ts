import { expect, test } from "vitest";
import type { GraphAdvice, GraphReason } from "./graph-error.ts";
import { toGraphError } from "./to-graph-error.ts";

const usage = { percent: 0, resumeAt: null };
const errorOf = (status: number, error: object, path = "1/phone_numbers") =>
  toGraphError({ status, body: { error }, usage, host: "graph.example", path });

const kinds: [advice: GraphAdvice, reason: GraphReason, codes: number[]][] = [
  ["retry", "server", [1, 2, 131000, 131016, 133004]],
  ["pause", "limit", [4, 17, 32, 613, 80007, 80008, 130429, 131056, 131057]],
  ["ask", "token", [0, 190]],
  ["ask", "permission", [3, 10, 200, 230, 299, 131005]],
  ["ask", "account", [368, 130497, 131031]],
  ["final", "wrong_id", [100, 33, 803]],
  ["final", "sync", [2593107, 2593108, 2593109]],
  ["final", "sending", [131047, 131048, 131049, 131050, 131064, 132000]],
];

test.each(kinds.flatMap(([advice, reason, codes]) => codes.map((code) => [code, advice, reason] as const)))(
  "error %i means %s for the reason %s, in words",
  (code, advice, reason) => {
    const error = errorOf(400, { code, message: "Meta's text" });
    expect(error).toMatchObject({ advice, reason, graphCode: code });
    expect(error.message.length).toBeGreaterThan(20);
  },
);

test.each([
  [429, "pause", "limit"],
  [500, "retry", "server"],
  [503, "retry", "server"],
  [401, "ask", "token"],
  [403, "ask", "permission"],
  [404, "final", "wrong_id"],
  [400, "final", "other"],
] as const)("an unknown error under HTTP %i means %s for the reason %s", (status, advice, reason) => {
  expect(errorOf(status, { code: 987_654 })).toMatchObject({ advice, reason });
});

test("what is final by its number is not final when Meta says it passes", () => {
  expect(errorOf(400, { code: 100, is_transient: true })).toMatchObject({ advice: "retry", reason: "server" });
  expect(errorOf(500, { code: 100 })).toMatchObject({ advice: "retry", reason: "server" });
});

test("a token that has expired is named with its date, and Meta's text, which may quote it, is not", () => {
  const message = "Error validating access token EAAB: Session has expired on Friday, 09-Jan-26 10:00:00 PST.";
  const error = errorOf(401, { code: 190, error_subcode: 463, message });
  expect(error.message).toMatch(/^The access token expired on 9 January 2026\. Make a system-user token/);
  expect(error.message).not.toContain("EAAB");
  expect(errorOf(401, { code: 190, error_subcode: 463 }).message).toMatch(/^The access token has expired\./);
  expect(errorOf(401, { code: 190 }).message).toMatch(/^Meta does not accept the access token\./);
});

test("the permission that is missing is named", () => {
  const message = "Requires whatsapp_business_messaging permission";
  expect(errorOf(403, { code: 200, message }).message).toContain("lacks whatsapp_business_messaging,");
  expect(errorOf(403, { code: 200 }).message).toContain("lacks whatsapp_business_management,");
  expect(errorOf(403, { code: 10 }, "123").message).toContain("messaging or whatsapp_business_management,");
});

test("of a restricted account Meta's own words are shown, cut to a length", () => {
  const error = errorOf(400, { code: 368, message: "x", error_user_msg: "Your account is locked. ".repeat(50) });
  expect(error.message).toContain("Your account is locked.");
  expect(error.message.length).toBeLessThan(500);
});
