/*
 * Rule: an event is a line "EVENT: name" followed by lines of the event's own properties.
 * Example: "EVENT: Picnic⏎Event Start time: 1765279800000⏎Event Cancelled: false⏎Event Description:Bring plates".
 */
import { stripMarks } from "#lib/text/strip-marks.ts";
import type { Body } from "./body.ts";

const event = /^EVENT: (.+)\nEvent Start time: ?(\d+)\n([\s\S]*)$/;

/** The event that the body is, or null. The text is the name and the description. */
export function readEvent(body: string): Body | null {
  const match = event.exec(stripMarks(body));
  if (!match) return null;
  const [, name = "", startMs = "", rest = ""] = match;
  const description = /Event Description: ?([\s\S]*)$/.exec(rest)?.[1] ?? "";
  return {
    kind: "event",
    text: [name, description].filter((part) => part !== "").join("\n"),
    attachment: null,
    edited: false,
    details: { name, startMs: Number(startMs), isCancelled: /Event Cancelled: ?true/.test(rest) },
  };
}
