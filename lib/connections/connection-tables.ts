/** Tables whose rows name a connection and go with it when it is erased, in an order in which they can. */
export const connectionTables = [
  "cloud_stores",
  "cloud_pulls",
  "cloud_audits",
  "cloud_media",
  "cloud_contacts",
  "connection_hours",
  "cloud_statuses",
  "cloud_versions",
  "cloud_messages",
  "cloud_chats",
  "webhook_repeats",
  "webhook_payloads",
] as const;
