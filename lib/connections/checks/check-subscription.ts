import { z } from "zod";
import type { CheckInput } from "./check-input.ts";
import type { CheckState, Finding } from "./check-line.ts";

const app = z.object({ whatsapp_business_api_data: z.object({ id: z.coerce.string() }) });
const answer = z.object({ data: z.array(app).catch([]) });

/** Whether the webhooks of the account go to the app whose secret was entered. */
export async function checkSubscription({ row, graph }: CheckInput): Promise<Finding> {
  const { wabaId, appId } = row;
  const say = (state: CheckState, words: string, isSubscribed: boolean | null): Finding => ({
    line: { check: "subscription", state, words },
    facts: { isSubscribed },
  });
  if (!wabaId) return say("unknown", "Enter the WhatsApp Business account id to see where its webhooks go.", null);
  const { data } = answer.parse((await graph.get(`${wabaId}/subscribed_apps`)).body);
  const ids = data.map(({ whatsapp_business_api_data: { id } }) => id);
  if (ids.length === 0) return say("bad", "The account sends its webhooks to no app. Subscribe this one.", false);
  if (!appId)
    return say(
      "unknown",
      "The account sends its webhooks to an app. Enter the app id to see whether to this one.",
      null,
    );
  return ids.includes(appId)
    ? say("good", "The account sends its webhooks to this app.", true)
    : say(
        "bad",
        "The account sends its webhooks to another app. Subscribe this one; the other stays subscribed.",
        false,
      );
}
