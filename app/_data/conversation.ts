import { notFound } from "next/navigation";
import { cache } from "react";
import type { Conversation } from "#lib/library/conversation.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { recordView } from "#lib/library/record-view.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type ConversationParams, conversationIdOf } from "./conversation-params.ts";
import { pageContext } from "./page-context.ts";

/** The conversation in the address, if the person may see it, with the audit row of the view; else the page is not found. */
export async function readConversation(params: Promise<ConversationParams>): Promise<Conversation> {
  return readById(conversationIdOf(await params));
}

const readById = cache(async (id: number): Promise<Conversation> => {
  const ctx = await pageContext();
  const conversation = await getConversation(ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  await recordView(ctx, id);
  return conversation;
});
