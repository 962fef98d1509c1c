const origins: Record<string, string> = {
  live: "Live, as it was written",
  echo: "Live, from the WhatsApp Business app",
  history: "With the history of the WhatsApp Business app",
  pull: "Pulled from another store",
  file: "From a file of saved webhooks",
  status: "By its delivery alone; WhatsApp does not give the text",
};

/** How a message came, in words. */
export function originWords(provenance: string): string {
  return origins[provenance] ?? provenance;
}

const deliveries: Record<string, string> = {
  sent: "Sent",
  delivered: "Delivered",
  read: "Read",
  played: "Played",
  failed: "Failed",
  ringing: "Ringing",
  accepted: "Answered",
  rejected: "Declined",
};

/** A status of Meta's in words; one that is not known as Meta names it. */
export function deliveryWords(status: string): string {
  return deliveries[status] ?? status;
}

/** Why a message was not delivered: Meta's own words, and its code for looking it up. */
export function reasonWords({
  code,
  title,
  details,
}: {
  code: number | null;
  title: string | null;
  details: string | null;
}): string {
  const words = details ?? title ?? "No reason is given";
  return code === null ? words : `${words} (Meta’s code ${code})`;
}

const versions: Record<string, string> = { edited: "Before", revoked: "Deleted", conflict: "Also came" };

/** What another text of a message is. */
export function versionWords(reason: string): string {
  return versions[reason] ?? reason;
}
