/** What makes two webhooks the same: the connection and the SHA-256 of their bytes. */
export type PayloadKey = { workspaceId: number; connectionId: number; sha256: Buffer };
