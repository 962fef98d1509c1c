/** What an open page is told: ids only. It then asks for what it may see. */
export type LiveEvent =
  | { kind: "import"; workspaceId: number; importId: number; conversationId: number | null }
  | { kind: "conversation"; workspaceId: number; conversationId: number }
  | { kind: "export"; workspaceId: number; exportId: number; conversationId: number }
  | { kind: "mail"; workspaceId: number; mailId: number }
  | { kind: "connection"; workspaceId: number; connectionId: number };

/** Channel of Postgres NOTIFY that carries live events. */
export const liveChannel = "parlance_live";
