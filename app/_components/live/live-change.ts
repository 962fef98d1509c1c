/** What an open page hears: that something changed (ids only), or that it may have missed something (`state`). */
export type LiveChange =
  | { kind: "state" }
  | { kind: "import"; importId: string; conversationId: string | null }
  | { kind: "conversation"; conversationId: string }
  | { kind: "export"; exportId: string; conversationId: string }
  | { kind: "mail"; mailId: string }
  | { kind: "connection"; connectionId: string };
