import type { EntityType } from "#lib/nlp/analysis.ts";

/** All messages of a conversation that name a thing. */
export function entityAddress(
  conversationId: string | number,
  { kind, value }: { kind: EntityType; value: string },
): string {
  return `/conversations/${conversationId}/overview/behind?${new URLSearchParams({ names: kind, value })}`;
}
