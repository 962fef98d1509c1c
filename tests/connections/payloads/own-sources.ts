import { businessNumber, customer, incoming, message, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import type { GivenRow } from "./expected.ts";
import type { OwnCase } from "./own-topics.ts";

type Fields = Record<string, unknown>;
const stamp = (id: string, second: number) => ({ id: `wamid.${id}`, timestamp: String(noon + second) });
const left = (id: string, second: number, given: Partial<GivenRow>): GivenRow => ({
  id: `wamid.${id}`,
  at: noon + second,
  ...given,
});
const business = "34600000001";
const written = "+34 611 22 23 33";
const own = { chat: written, who: "Shop" };
const status = (name: string, second: number, given: Fields = {}) => ({
  ...stamp("S", second),
  status: name,
  recipient_id: customer.phone,
  ...given,
});
const sentElsewhere = (second: number, delivery: string, given: Partial<GivenRow> = {}) =>
  left("S", second, {
    ...own,
    kind: "other",
    type: "unknown",
    from: "status",
    isPlaceholder: true,
    details: { reason: "text_unknown" },
    delivery,
    ...given,
  });
const line = (name: string, second: number, more = "") => `wamid.S ${name} ${noon + second}${more}`;
const echo = (given: Fields) =>
  webhook([{ message_echoes: [{ from: business, to: customer.phone, ...given }] }], "smb_message_echoes");
const echoed = echo(text("See you at five", { ...stamp("E", 1), from: business, to: customer.phone }));
const echoRow = left("E", 1, { ...own, from: "echo", text: "See you at five" });
const history = (rows: unknown[], metadata: Fields) =>
  webhook([{ history: [{ metadata, threads: [{ id: customer.phone, messages: rows }] }] }], "history");
const group = (type: string, given: Fields = {}) => ({
  groups: [{ group_id: "G-1", type, timestamp: String(noon), ...given }],
});
const scoped = { profile: { name: "Ayo Bello", username: "ayo" }, user_id: "ES.7Hq2" };
const ofAyo = (id: string, second: number, userId: string) =>
  webhook([
    {
      contacts: [{ ...scoped, user_id: userId }],
      messages: [text(`as ${userId}`, { ...stamp(id, second), from: undefined, from_user_id: userId })],
    },
  ]);

/** Statuses, people and groups, what the business writes in its app, history, and what is no message at all. */
export const ownSources = {
  "statuses in any order": {
    bodies: [
      webhook([{ statuses: [status("read", 4), status("sent", 2)] }]),
      webhook([{ statuses: [status("delivered", 3, { pricing: { billable: false } })] }]),
    ],
    rows: [sentElsewhere(4, "read")],
    statuses: [line("sent", 2), line("delivered", 3), line("read", 4)],
    states: ["done", "done"],
  },
  "status played": {
    bodies: [webhook([{ statuses: [status("played", 5)] }])],
    rows: [sentElsewhere(5, "played")],
    statuses: [line("played", 5)],
  },
  "status deleted": {
    bodies: [webhook([{ statuses: [status("sent", 2), status("deleted", 3)] }])],
    rows: [sentElsewhere(2, "sent")],
    statuses: [line("sent", 2), line("deleted", 3)],
  },
  // Without a recipient nobody can tell whose chat it is: the status is kept, for a message that may come.
  "status failed": {
    bodies: [
      webhook([{ statuses: [status("failed", 2, { errors: [{ code: 131049, title: "Not delivered" }] })] }]),
      webhook([{ statuses: [{ ...stamp("T", 3), status: "failed", errors: [{ code: 131026 }] }] }]),
    ],
    rows: [sentElsewhere(2, "failed")],
    statuses: [line("failed", 2, " 131049"), `wamid.T failed ${noon + 3} 131026`],
    states: ["done", "done"],
  },
  "status that is filled by an echo": {
    bodies: [
      webhook([{ statuses: [{ ...stamp("E", 2), status: "delivered", recipient_id: customer.phone }] }]),
      echoed,
    ],
    rows: [{ ...echoRow, delivery: "delivered" }],
    statuses: [`wamid.E delivered ${noon + 2}`],
    states: ["done", "done"],
  },
  "statuses of a group": {
    bodies: [
      webhook([group("group_create", { subject: "Crew" })], "group_lifecycle_update"),
      webhook([
        {
          statuses: ["34611222333", "34622000111"].map((reader, at) =>
            status("read", 2 + at, { recipient_id: "G-1", recipient_type: "group", recipient_participant_id: reader }),
          ),
        },
      ]),
    ],
    rows: [sentElsewhere(2, "read", { chat: "Crew" })],
    statuses: [line("read 34611222333", 2), line("read 34622000111", 3)],
    states: ["done", "done"],
  },
  "person without a number": {
    bodies: [ofAyo("A", 1, "ES.7Hq2")],
    rows: [left("A", 1, { chat: "Ayo Bello", text: "as ES.7Hq2" })],
  },
  "scoped id in place of a number": {
    bodies: [
      webhook([
        {
          contacts: [{ profile: { name: "Ayo Bello" }, wa_id: "ES.7Hq2" }],
          messages: [text("hi", { ...stamp("A", 1), from: "ES.7Hq2" })],
        },
      ]),
      ofAyo("B", 2, "ES.7Hq2"),
    ],
    rows: [left("A", 1, { chat: "Ayo Bello", text: "hi" }), left("B", 2, { chat: "Ayo Bello", text: "as ES.7Hq2" })],
    states: ["done", "done"],
  },
  user_changed_user_id: {
    bodies: [
      ofAyo("A", 1, "ES.7Hq2"),
      webhook([
        {
          messages: [
            message({
              ...stamp("B", 2),
              from: undefined,
              from_user_id: "ES.7Hq2",
              type: "system",
              system: { type: "user_changed_user_id", body: "Ayo has a new id", user_id: "ES.9Kx4" },
            }),
          ],
        },
      ]),
      ofAyo("C", 3, "ES.9Kx4"),
    ],
    rows: [
      left("A", 1, { chat: "Ayo Bello", text: "as ES.7Hq2" }),
      left("B", 2, {
        chat: "Ayo Bello",
        who: null,
        kind: "notice",
        type: "system",
        text: "Ayo has a new id",
        details: { notice: "user_changed_user_id" },
      }),
      left("C", 3, { chat: "Ayo Bello", text: "as ES.9Kx4" }),
    ],
    states: ["done", "done", "done"],
  },
  user_id_update: {
    bodies: [
      ofAyo("A", 1, "ES.7Hq2"),
      webhook([{ user_id_update: [{ user_id: { previous: "ES.7Hq2", current: "ES.9Kx4" } }] }], "user_id_update"),
      ofAyo("C", 3, "ES.9Kx4"),
    ],
    rows: [
      left("A", 1, { chat: "Ayo Bello", text: "as ES.7Hq2" }),
      left("C", 3, { chat: "Ayo Bello", text: "as ES.9Kx4" }),
    ],
    states: ["done", "done", "done"],
  },
  "message of a group": {
    bodies: [
      webhook([group("group_create", { subject: "Crew" })], "group_lifecycle_update"),
      incoming([
        text("All here?", { ...stamp("A", 1), group_id: "G-1" }),
        text("Nearly", { ...stamp("B", 2), from: "34622000111", group_id: "G-1" }),
      ]),
    ],
    rows: [
      left("A", 1, { chat: "Crew", who: "Noor Vidal", text: "All here?" }),
      left("B", 2, { chat: "Crew", who: "+34 622 00 01 11", text: "Nearly" }),
    ],
    states: ["done", "done"],
  },
  group_participants_update: {
    bodies: [
      webhook(
        [group("group_participants_remove", { removed_participants: [{ wa_id: 34622000111 }] })],
        "group_participants_update",
      ),
    ],
  },
  // A group that was met before its name came gets it; one that has a name keeps the title it has here.
  group_settings_update: {
    bodies: [
      incoming([text("All here?", { ...stamp("A", 1), group_id: "G-1" })]),
      webhook([group("group_settings_update", { group_subject: { text: "Crew" } })], "group_settings_update"),
      webhook([group("group_settings_update", { group_subject: { text: "Others" } })], "group_settings_update"),
    ],
    rows: [left("A", 1, { chat: "Crew", who: "Noor Vidal", text: "All here?" })],
    states: ["done", "done", "done"],
  },
  group_status_update: { bodies: [webhook([group("group_suspend")], "group_status_update")] },
  echo: { bodies: [echoed, echoed], rows: [echoRow] },
  "echo of an edit": {
    bodies: [
      echoed,
      echo({
        ...stamp("F", 2),
        type: "edit",
        edit: { original_message_id: "wamid.E", message: { type: "text", text: { body: "See you at six" } } },
      }),
    ],
    rows: [{ ...echoRow, text: "See you at six", isEdited: true }],
    changes: [{ id: "wamid.F", type: "edit", of: "wamid.E" }],
    states: ["done", "done"],
  },
  "echo of a revoke": {
    bodies: [echoed, echo({ ...stamp("F", 2), type: "revoke", revoke: { original_message_id: "wamid.E" } })],
    rows: [{ ...echoRow, kind: "deleted", text: "" }],
    changes: [{ id: "wamid.F", type: "revoke", of: "wamid.E" }],
    states: ["done", "done"],
  },
  // Statuses in small letters and capitals; the phone knows better than the number who wrote.
  history: {
    bodies: [
      history(
        [
          text("two", { ...stamp("B", 2), from: business, history_context: { status: "READ" } }),
          text("one", { ...stamp("A", 1), history_context: { status: "delivered" } }),
          text("mine", { ...stamp("C", 3), history_context: { status: "error", from_me: true } }),
          text("not yet", { ...stamp("D", 4), from: business, history_context: { status: "PENDING" } }),
        ],
        { phase: 0, chunk_order: 1, progress: 100 },
      ),
    ],
    rows: [
      left("A", 1, { chat: written, from: "history", text: "one" }),
      left("B", 2, { ...own, from: "history", text: "two", delivery: "read" }),
      left("C", 3, { ...own, from: "history", text: "mine", delivery: "failed" }),
      left("D", 4, { ...own, from: "history", text: "not yet" }),
    ],
    statuses: [`wamid.B read ${noon + 2}`, `wamid.C failed ${noon + 3}`],
  },
  "history that was declined": {
    bodies: [webhook([{ history: [{ errors: [{ code: 2593109, title: "History sync was declined" }] }] }], "history")],
  },
  "late file of the history": {
    bodies: [
      history([message({ ...stamp("A", 1), type: "media_placeholder" })], { phase: 0, chunk_order: 1, progress: 20 }),
      webhook(
        [
          {
            messages: [
              message({
                ...stamp("A", 1),
                type: "image",
                image: { id: "61", mime_type: "image/jpeg", caption: "The pier" },
              }),
            ],
          },
        ],
        "history",
      ),
    ],
    rows: [
      left("A", 1, {
        chat: written,
        kind: "image",
        type: "image",
        from: "history",
        text: "The pier",
        file: { id: "61", name: null },
      }),
    ],
    states: ["done", "done"],
  },
  smb_app_state_sync: {
    bodies: [
      webhook(
        [
          {
            state_sync: [
              { type: "contact", contact: { full_name: "Ivo Serra", phone_number: "34 622 000 111" }, action: "add" },
              { type: "contact", contact: { full_name: "Noor", phone_number: customer.phone }, action: "add" },
              { type: "contact", contact: { phone_number: customer.phone }, action: "remove" },
            ],
          },
        ],
        "smb_app_state_sync",
      ),
      webhook([
        { messages: [text("from Ivo", { ...stamp("A", 1), from: "34622000111" }), text("from Noor", stamp("B", 2))] },
      ]),
    ],
    rows: [left("A", 1, { chat: "Ivo Serra", text: "from Ivo" }), left("B", 2, { chat: written, text: "from Noor" })],
    states: ["done", "done"],
  },
  account_update: {
    bodies: [
      webhook(
        [{ metadata: undefined, event: "PARTNER_REMOVED", disconnection_info: { reason: "CHANGE_NUMBER" } }],
        "account_update",
      ),
    ],
    trouble: /account: PARTNER_REMOVED, CHANGE_NUMBER\.$/,
  },
  "test of the dashboard": {
    bodies: [
      {
        object: "whatsapp_business_account",
        entry: [
          {
            id: "0",
            changes: [
              {
                field: "messages",
                value: {
                  metadata: { display_phone_number: "16505551111", phone_number_id: "123456123" },
                  messages: [
                    {
                      from: "16315551181",
                      id: "ABGGFlA5Fpa",
                      timestamp: "1504902988",
                      type: "text",
                      text: { body: "test" },
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
    ],
    states: ["test"],
  },
  "number of nobody": {
    bodies: [webhook([{ metadata: { ...businessNumber, phone_number_id: "700999" }, messages: [text("lost?")] }])],
    states: ["unassigned"],
    trouble: /phone number id 700999/,
  },
} satisfies Record<string, OwnCase>;
