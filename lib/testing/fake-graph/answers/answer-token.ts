import { FakeError } from "../fake-error.ts";
import type { FakeState } from "../fake-state.ts";

/** GET debug_token: an expired token answers under HTTP 200, as not valid. */
export function answerToken(state: FakeState, query: URLSearchParams, caller: string): object {
  const { account, switches } = state;
  if (caller !== `${account.appId}|${account.appSecret}`) {
    throw new FakeError(190, "Invalid OAuth access token signature.", { status: 401 });
  }
  const scopes = ["whatsapp_business_management", "whatsapp_business_messaging"];
  const isKnown = query.get("input_token") === account.accessToken;
  const error = { code: 190, message: "Error validating access token", subcode: 463 };
  return {
    data: {
      app_id: account.appId,
      type: "SYSTEM_USER",
      application: "Corner Shop",
      is_valid: isKnown && !switches.tokenExpired,
      expires_at: switches.tokenExpired ? Math.floor(state.now().getTime() / 1_000) - 3_600 : 0,
      scopes: isKnown ? scopes : [],
      granular_scopes: scopes.map((scope) => ({ scope, target_ids: [account.wabaId] })),
      ...((!isKnown || switches.tokenExpired) && { error }),
    },
  };
}
