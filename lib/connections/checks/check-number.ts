import { z } from "zod";
import { GraphError } from "../graph/graph-error.ts";
import type { CheckInput } from "./check-input.ts";
import type { Finding } from "./check-line.ts";

const firstFields = ["id", "display_phone_number", "verified_name", "quality_rating"];
const allFields = [
  ...firstFields,
  "code_verification_status",
  "status",
  "account_mode",
  "platform_type",
  "is_on_biz_app",
  "throughput",
  "webhook_configuration",
  "last_onboarded_time",
];

const text = z.string().nullable().catch(null);
const answer = z.object({
  display_phone_number: text,
  verified_name: text,
  quality_rating: text,
  status: text,
  account_mode: text,
  is_on_biz_app: z.boolean().nullable().catch(null),
  last_onboarded_time: z.union([z.string(), z.number()]).nullable().catch(null),
});

export type NumberFinding = Finding & { displayPhoneNumber: string | null };

/** Whether the token works and sees the phone number. A version that does not know all fields is asked for four. */
export async function checkNumber({ row, graph }: CheckInput): Promise<NumberFinding> {
  const ask = async (fields: string[]) =>
    answer.parse((await graph.get(row.phoneNumberId, { fields: fields.join() })).body);
  const number = await ask(allFields).catch((error: unknown) => {
    if (error instanceof GraphError && error.graphCode === 100) return ask(firstFields);
    throw error;
  });
  const name = number.verified_name ? ` (${number.verified_name})` : "";
  const remarks = [
    number.status && number.status !== "CONNECTED" && `Its status is ${number.status}.`,
    number.account_mode === "SANDBOX" &&
      "It is a test number: Meta sends webhooks only for people who are listed there.",
    number.quality_rating === "RED" && "Meta rates its quality as low.",
  ].filter((remark) => typeof remark === "string");
  const words = [`Meta shows the number ${number.display_phone_number ?? row.phoneNumberId}${name}.`, ...remarks].join(
    " ",
  );
  return {
    line: { check: "number", state: remarks.length > 0 ? "warning" : "good", words },
    facts: { isOnBusinessApp: number.is_on_biz_app, onboardedAt: readTime(number.last_onboarded_time) },
    displayPhoneNumber: number.display_phone_number,
  };
}

function readTime(value: string | number | null): string | null {
  const seconds = Number(value);
  const ms = value === null ? Number.NaN : Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(String(value));
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
