import { createHmac } from "node:crypto";
import { answerAccount } from "./answers/answer-account.ts";
import { answerEvents, answerHistory } from "./answers/answer-history.ts";
import { answerMedia } from "./answers/answer-media.ts";
import { answerNumber } from "./answers/answer-number.ts";
import { answerSync } from "./answers/answer-sync.ts";
import { answerToken } from "./answers/answer-token.ts";
import { FakeError, unknownObject } from "./fake-error.ts";
import type { FakeState } from "./fake-state.ts";
import { makeTrouble } from "./make-trouble.ts";

export type Asked = {
  method: string;
  /** Without the version. */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** From the header Authorization or the query. */
  token: string | null;
  /** Address without the query, for links to further pages. */
  base: string;
};

/**
 * Answers a call of the Graph API.
 * @throws FakeError what Meta would answer instead
 */
export function answerCall(state: FakeState, asked: Asked): object {
  const { account, switches } = state;
  const { method, path, query, body, token, base } = asked;
  makeTrouble(state);
  if (path === "debug_token") return answerToken(state, query, token ?? "");
  if (token !== account.accessToken) throw new FakeError(190, "Invalid OAuth access token.", { status: 401 });
  const proof = createHmac("sha256", account.appSecret).update(account.accessToken).digest("hex");
  if (switches.demandsProof && query.get("appsecret_proof") !== proof) {
    throw new FakeError(100, "API calls from the server require an appsecret_proof argument");
  }
  const [id = "", edge = ""] = path.split("/");
  switch (`${method} ${id === account.wabaId ? "waba" : id === account.phoneNumberId ? "number" : "other"}/${edge}`) {
    case "GET number/":
      return answerNumber(state, query);
    case "GET number/message_history":
      return answerHistory(state, query, base);
    case "GET number/whatsapp_business_profile":
      return { data: [{ messaging_product: "whatsapp", about: "Kettles and more", vertical: "RETAIL" }] };
    case "POST number/smb_app_data":
      return answerSync(state, body);
    case "GET waba/":
      return answerAccount(state, query);
    case "GET waba/phone_numbers":
      return { data: [answerNumber(state, new URLSearchParams())] };
    case "GET waba/subscribed_apps": {
      const app = { id: account.appId, name: "Corner Shop", link: "https://example.com" };
      return { data: state.isSubscribed ? [{ whatsapp_business_api_data: app }] : [] };
    }
    case "POST waba/subscribed_apps":
    case "DELETE waba/subscribed_apps":
      state.isSubscribed = method === "POST";
      return { success: true };
    case "GET other/":
      return answerMedia(state, id);
    case "GET other/events":
      return answerEvents(state, id, query, base);
    default:
      throw unknownObject();
  }
}
