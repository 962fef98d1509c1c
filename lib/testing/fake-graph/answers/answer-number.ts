import { FakeError } from "../fake-error.ts";
import type { FakeState } from "../fake-state.ts";

const lateFields = ["is_on_biz_app", "throughput", "webhook_configuration", "last_onboarded_time"];

/** GET of the phone number: only the fields that were asked for. */
export function answerNumber(state: FakeState, query: URLSearchParams): object {
  const { account } = state;
  const known: Record<string, unknown> = {
    id: account.phoneNumberId,
    display_phone_number: account.displayPhoneNumber,
    verified_name: "Corner Shop",
    quality_rating: "GREEN",
    code_verification_status: "VERIFIED",
    status: "CONNECTED",
    account_mode: "LIVE",
    platform_type: "CLOUD_API",
    is_on_biz_app: state.isOnBusinessApp,
    throughput: { level: "STANDARD" },
    webhook_configuration: state.callbackUrl ? { application: state.callbackUrl } : {},
    last_onboarded_time: state.onboardedAt.toISOString(),
  };
  const fields = query.get("fields")?.split(",") ?? ["id", "display_phone_number", "verified_name", "quality_rating"];
  const missing = fields.find((field) => !(field in known) || (state.switches.oldFields && lateFields.includes(field)));
  if (missing) throw new FakeError(100, `Tried accessing nonexisting field (${missing})`);
  return Object.fromEntries(fields.map((field) => [field, known[field]]));
}
