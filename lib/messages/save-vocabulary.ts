import type { Executor } from "#lib/db/client.ts";
import { countTerms } from "./count-terms.ts";
import type { NewMessage } from "./new-message.ts";
import { saveTermCounts } from "./save-term-counts.ts";

/**
 * Adds the search terms of new messages to the vocabulary of the workspace. Its rows are shared by all imports of the
 * workspace: give it the last place in a transaction. Terms go in one order, so that two imports cannot block each other.
 */
export async function saveVocabulary(
  tx: Executor,
  workspaceId: number,
  messages: Iterable<Pick<NewMessage, "lexemes">>,
): Promise<void> {
  await saveTermCounts(tx, workspaceId, countTerms(messages));
}
