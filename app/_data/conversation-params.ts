import { notFound } from "next/navigation";

export type ConversationParams = { conversationId: string };

/** The id in the address; anything else is an address that does not exist. */
export function conversationIdOf({ conversationId }: ConversationParams): number {
  if (!/^[1-9]\d{0,14}$/.test(conversationId)) notFound();
  return Number(conversationId);
}
