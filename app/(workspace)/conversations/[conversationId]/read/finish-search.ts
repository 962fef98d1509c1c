import { callApi } from "#app/_components/forms/call-api.ts";

const goesOn = /[\p{L}\p{M}\p{N}]$/u;

/** Says that a query typed so far was meant: the search goes into the audit trail. Its answer is known already. */
export async function finishSearch(conversationId: string, typed: string): Promise<void> {
  const query = goesOn.test(typed) ? `${typed}*` : typed;
  await callApi("POST", "/api/v1/search", { query: query.trim(), conversationId, limit: 1 }).catch(() => {});
}
