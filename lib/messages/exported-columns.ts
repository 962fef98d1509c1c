/** What a row of `messages` has from the export, besides the workspace and the reading that it belongs to. */
export const exportedColumns = [
  "seq",
  "participant_id",
  "sent_at",
  "local_at",
  "kind",
  "chars",
  "flags",
  "hash",
  "import_id",
  "source_line",
  "text",
  "attachment",
  "details",
] as const;
