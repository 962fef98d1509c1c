import { callApi } from "../forms/call-api.ts";

/** Has the server forget an upload. When that cannot be told now, it is offered on the next page, or expires. */
export async function discardRemote(remoteId: string): Promise<void> {
  await callApi("DELETE", `/api/v1/uploads/${remoteId}`).catch(() => undefined);
}
