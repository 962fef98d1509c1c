export type MediaOwner = { workspaceId: number; conversationId: number; readingId: number; importId: number };
