/** The secrets of a connection, each sealed by itself. */
export type CredentialField = "accessToken" | "verifyToken" | "appSecret" | "previousAppSecret" | "storeKey";

/** What a sealed credential is bound to. The random id of the webhook is known before the row is. */
export function credentialIdentity(workspaceId: number, webhookId: string, field: CredentialField): string {
  // A secret that was replaced keeps its seal when it moves into the other column.
  const name = field === "previousAppSecret" ? "appSecret" : field;
  return `connections/${workspaceId}/${webhookId}/${name}`;
}
