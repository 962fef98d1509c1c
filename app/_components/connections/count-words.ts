import type { ConnectionView } from "#lib/connections/connection-view.ts";

/** The counts of a connection as people see them, in their order, each with what it counts. */
export const countWords = [
  { key: "received", label: "Received", help: "Webhooks whose signature was right" },
  { key: "stored", label: "Stored", help: "Messages that stand in conversations" },
  { key: "duplicates", label: "Duplicate", help: "Messages that were here already; none stands there twice" },
  { key: "refused", label: "Refused", help: "Webhooks with a wrong or missing signature" },
  { key: "unassigned", label: "Unassigned", help: "Changes for a number that no connection here has" },
  { key: "failed", label: "Failed", help: "Webhooks, or parts of them, that could not be read" },
] as const satisfies readonly { key: keyof ConnectionView; label: string; help: string }[];
