import { messageTypes } from "#lib/connections/payload/message-types.ts";
import type { Expected } from "./expected.ts";

/** What comes beside the types of messages themselves, or in another form than their usual one. */
const further = [
  "voice note",
  "bare pin",
  "list reply",
  "form that was filled in",
  "leave to call",
  "interactive without its part",
  "reaction taken back by an empty emoji",
  "reaction taken back without the key",
  "reaction before its message",
  "edit before its message",
  "edit of a caption",
  "customer_identity_changed",
  "user_changed_user_id",
  "user_id_update",
  "unsupported that comes again in full",
  "unknown type",
  "type that is a word of JavaScript",
  "errors in place of messages",
  "reply",
  "forwarded",
  "forwarded often",
  "referral",
  "referred product",
  "statuses in any order",
  "status played",
  "status deleted",
  "status failed",
  "status that is filled by an echo",
  "statuses of a group",
  "person without a number",
  "scoped id in place of a number",
  "message of a group",
  "group_participants_update",
  "group_settings_update",
  "group_status_update",
  "echo",
  "echo of an edit",
  "echo of a revoke",
  "history",
  "history that was declined",
  "late file of the history",
  "smb_app_state_sync",
  "account_update",
  "calls",
  "statuses of a call",
  "test of the dashboard",
  "number of nobody",
] as const;

/** Everything that Meta's webhooks are known to bring: each has a payload of our own and the rows it must give. */
export const ownTopics = [...messageTypes, ...further] as const;
export type OwnTopic = (typeof ownTopics)[number];

/** Webhooks, each read before the next comes, and what they leave together. */
export type OwnCase = Expected & { bodies: unknown[] };
