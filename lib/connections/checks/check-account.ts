import { z } from "zod";
import type { GraphQuery } from "../graph/graph-client.ts";
import type { CheckInput } from "./check-input.ts";
import type { CheckState, Finding } from "./check-line.ts";

const pageSize = 100;
const mostPages = 20;
const page = z.object({
  data: z.array(z.object({ id: z.coerce.string() })).catch([]),
  paging: z
    .object({ next: z.string().optional(), cursors: z.object({ after: z.string() }) })
    .optional()
    .catch(undefined),
});

/** Whether the number belongs to the WhatsApp Business account that was entered. */
export async function checkAccount({ row, graph }: CheckInput): Promise<Finding> {
  const { wabaId, phoneNumberId } = row;
  const say = (state: CheckState, words: string): Finding => ({ line: { check: "account", state, words } });
  if (!wabaId) return say("warning", "No WhatsApp Business account id is entered, so its subscription cannot be seen.");
  let query: GraphQuery = { limit: pageSize };
  for (let count = 0; count < mostPages; count++) {
    const { data, paging } = page.parse((await graph.get(`${wabaId}/phone_numbers`, query)).body);
    if (data.some(({ id }) => id === phoneNumberId)) return say("good", "The number belongs to this account.");
    if (!paging?.next) break;
    query = { limit: pageSize, after: paging.cursors.after };
  }
  return say("bad", "The number is not one of this account: the account id or the phone number id is wrong.");
}
