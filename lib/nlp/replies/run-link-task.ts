import type { Models } from "../models.ts";
import { linkReplies } from "./link-replies.ts";
import type { LinkedStretch } from "./reply-link.ts";
import type { LinkTask } from "./said-message.ts";
import { createLinkableReader } from "./to-linkable.ts";

/** Finds the links of a stretch of a conversation. Pure and without state: stretches may be done in any order. */
export function runLinkTask({ people, messages, first }: LinkTask, models: Models): LinkedStretch {
  const read = createLinkableReader(people);
  return linkReplies(messages.map(read), first, { people: people.length, model: models.replies });
}
