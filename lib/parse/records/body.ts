import type { RecordKind } from "../parsed-record.ts";

/** What stands after the sender, understood. */
export type Body = {
  kind: RecordKind;
  text: string;
  attachment: string | null;
  edited: boolean;
  details: Record<string, unknown> | null;
};

export function textBody(text: string): Body {
  return { kind: "text", text, attachment: null, edited: false, details: null };
}

export function bareBody(kind: RecordKind, details: Record<string, unknown> | null = null): Body {
  return { kind, text: "", attachment: null, edited: false, details };
}

export function fileBody(kind: RecordKind, attachment: string | null, text: string): Body {
  return { kind, text, attachment, edited: false, details: null };
}
