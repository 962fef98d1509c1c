import { cache } from "react";
import { type ConversationRow, listConversations } from "#lib/library/list-conversations.ts";
import { pageContext } from "./page-context.ts";

/** The conversations of the workspace, last spoken in first; asked once a render. */
export const readConversations = cache(async (): Promise<ConversationRow[]> => listConversations(await pageContext()));

/** Those in the trash. */
export async function readTrash(): Promise<ConversationRow[]> {
  return listConversations(await pageContext(), { trashed: true });
}
