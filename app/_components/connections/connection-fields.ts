const id = { inputMode: "numeric", pattern: "[0-9]{1,32}", maxLength: 32 } as const;

/** The fields of a connection that are no secret, with where Meta shows them. */
export const connectionFields = {
  name: {
    label: "Name",
    help: "Such as the name of the shop. Only you see it.",
    maxLength: 200,
    required: true,
  },
  phoneNumberId: {
    label: "Phone number id",
    help: "A long number, not the phone number itself. In the app at developers.facebook.com: WhatsApp, API setup, below the chosen number.",
    required: true,
    ...id,
  },
  wabaId: {
    label: "WhatsApp Business Account id (optional)",
    help: "The WABA id: WhatsApp, API setup, beside the phone number id. For checks and the audit of deliveries.",
    ...id,
  },
  appId: {
    label: "App id (optional)",
    help: "App settings, Basic, at the top. With it the check of the token can be made.",
    ...id,
  },
  apiVersion: {
    label: "Version of the Graph API",
    help: "Leave it unless Meta announces the end of this version.",
    defaultValue: "v25.0",
    pattern: "v[0-9]{1,3}\\.[0-9]",
    maxLength: 6,
    required: true,
  },
} as const;

export const fieldNames = ["name", "phoneNumberId", "wabaId", "appId", "apiVersion"] as const;
export type FieldName = (typeof fieldNames)[number];

/** What was filled in of these fields and of the zone; empty ones are left out. */
export function readFields(form: FormData, names: readonly string[]): Record<string, string> {
  const given = [...names, "zone"].map((name) => [name, String(form.get(name) ?? "").trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ""));
}
