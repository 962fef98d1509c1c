import { asRecord } from "../as-record.ts";
import { asText } from "../as-text.ts";
import type { CloudContent } from "../cloud-event.ts";
import { plain } from "./plain.ts";

/** What somebody chose: the title of a button or of a row of a list, a form that was filled in, a leave to call. */
export function readInteractive(value: unknown): CloudContent | null {
  const block = asRecord(value);
  const type = asText(block.type);
  if (type === null) return null;
  const chosen = asRecord(block[type]);
  if (type === "nfm_reply") {
    const form = readForm(chosen.response_json);
    return plain({
      kind: "text",
      text: asText(chosen.body) ?? "",
      details: { interactive: type, form, name: asText(chosen.name) },
    });
  }
  if (type === "call_permission_reply") {
    const response = asText(chosen.response);
    return plain({ kind: "text", details: { interactive: type, response }, text: permissionWords(response) });
  }
  const text = [asText(chosen.title), asText(chosen.description)].filter(Boolean).join("\n");
  return plain({ kind: "text", text, details: { interactive: type, choice: asText(chosen.id) } });
}

/** The fields of a form: JSON inside a string. Kept as written where it is none. */
function readForm(value: unknown): unknown {
  const text = asText(value);
  if (text === null) return null;
  try {
    const { flow_token: _, ...fields } = asRecord(JSON.parse(text));
    return fields;
  } catch {
    return text;
  }
}

function permissionWords(response: string | null): string {
  if (response === "accept") return "May call";
  return response === "reject" ? "May not call" : "";
}
