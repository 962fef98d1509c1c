import { customer, noon, webhook } from "#lib/connections/fixtures/webhook.ts";
import type { OwnCase } from "./own-topics.ts";

type Fields = Record<string, unknown>;
const business = "34600000001";
const call = (event: string, second: number, given: Fields = {}) =>
  webhook(
    [
      {
        contacts: [{ profile: { name: customer.name }, wa_id: customer.phone }],
        calls: [
          {
            id: "wacid.1",
            from: customer.phone,
            to: business,
            direction: "USER_INITIATED",
            event,
            timestamp: String(noon + second),
            ...given,
          },
        ],
      },
    ],
    "calls",
  );
const outgoing = { from: business, to: customer.phone, direction: "BUSINESS_INITIATED" };
const status = (name: string, second: number) => ({
  id: "wacid.1",
  type: "call",
  status: name,
  timestamp: String(noon + second),
  recipient_id: customer.phone,
});

/** Calls, in the events that Meta sends of them. */
export const ownCalls = {
  calls: {
    bodies: [
      call("connect", 1),
      call("connect", 1, { session: { sdp_type: "offer", sdp: "v=0" } }),
      call("terminate", 70, { status: "COMPLETED", start_time: String(noon + 6), duration: 62 }),
      call("terminate", 70, { status: "COMPLETED", start_time: String(noon + 6), duration: 62, deeplink_payload: "x" }),
      call("call_recording_available", 80),
    ],
    rows: [
      {
        id: "wacid.1",
        at: noon + 1,
        type: "call",
        kind: "call",
        details: { phrase: "Voice call", media: "voice", missed: false, outcome: "1 min 2 sec", seconds: 62 },
      },
    ],
    states: ["done", "done", "done", "done", "done"],
    problems: ["entry[0].changes[0].calls[0]: news of a call that is not read"],
    trouble: /could not be read/,
  },
  "statuses of a call": {
    bodies: [
      webhook([{ statuses: [status("RINGING", 2)] }], "calls"),
      call("connect", 1, outgoing),
      call("terminate", 9, { ...outgoing, status: "COMPLETED" }),
      webhook([{ statuses: [status("REJECTED", 9)] }], "calls"),
    ],
    rows: [
      {
        id: "wacid.1",
        at: noon + 1,
        who: "Shop",
        chat: customer.name,
        type: "call",
        kind: "call",
        details: { phrase: "Voice call", media: "voice", missed: false, outcome: "No answer" },
      },
    ],
    statuses: [`wacid.1 ringing ${noon + 2}`, `wacid.1 rejected ${noon + 9}`],
    states: ["done", "done", "done", "done"],
  },
} satisfies Record<string, OwnCase>;
