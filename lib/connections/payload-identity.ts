/** What the sealed bytes of a webhook are bound to. */
export function payloadIdentity(connection: { workspaceId: number; connectionId: number }, sha256: Buffer): string {
  return `webhook_payloads/${connection.workspaceId}/${connection.connectionId}/${sha256.toString("hex")}`;
}
