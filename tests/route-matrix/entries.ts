import { randomUUID } from "node:crypto";
import { marker, type World } from "./world.ts";

export type Call = {
  params?: Record<string, string | string[]>;
  query?: string;
  body?: unknown;
  raw?: { text: string; headers: Record<string, string> };
};

export type Entry = {
  /** An example that works for whoever may make it; `params` name things of the workspace under test. */
  call?: (world: World) => Call | Promise<Call>;
  /** Answer to the first caller who may; otherwise any success. */
  status?: number;
  /** Only a person may, no key of a program. */
  personOnly?: true;
  /** Why no session is needed. */
  open?: string;
};

const nothing: Entry = {};
const chat: Entry["call"] = async (world) => ({ params: { conversationId: await world.addConversation() } });
const anImport =
  (status: "queued" | "ready" | "failed", body?: unknown): Entry["call"] =>
  async (world) => ({ params: { importId: await world.addImport(status) }, body });
const anOffer =
  (state: "offered" | "merged", body?: unknown): Entry["call"] =>
  async (world) => ({ params: { importId: await world.addMerge(state) }, body });
const anExport =
  (status?: "ready" | "failed"): Entry["call"] =>
  async (world) => ({ params: { exportId: await world.addExport(status) } });
const person =
  (body?: unknown): Entry["call"] =>
  async (world) => ({ params: { conversationId: await world.addConversation(), participantId: "1" }, body });
const anUpload: Entry["call"] = async (world) => ({ params: { uploadId: (await world.addUpload()).id } });
const aConnection =
  (body?: unknown): Entry["call"] =>
  async (world) => ({ params: { connectionId: await world.addConnection() }, body });
const aPayload: Entry["call"] = async (world) => ({ params: await world.addPayload() });
// The letters of the queue are tested where the queue is: here, who may ask at all.
const noLetter: Entry["call"] = () => ({ params: { letterId: randomUUID() } });
const bySession = "the cookie alone says who asks: they may belong to no workspace yet";

/** Every route of the product. One without a line here fails the tests. */
export const entries: Readonly<Record<string, Entry>> = {
  "GET /api/health": { open: "says only that the process answers" },
  "GET /api/ready": { open: "says only what is missing" },
  "GET /api/auth/{path}": { open: "the session, its token and public keys" },
  "POST /api/auth/{path}": { open: "the way in" },
  "POST /api/v1/accounts": { open: "the way in" },
  "GET /api/v1/openapi.json": { open: "the same for every instance" },
  "GET /api/v1/schemas/export-1": { open: "the same for every instance" },
  "GET /api/v1/invitations/{invitationId}": { open: "its link is the secret" },
  "POST /api/v1/invitations/{invitationId}/accept": { open: bySession },
  "POST /api/v1/workspaces/{workspaceId}/enter": { open: bySession },
  "GET /api/webhooks/whatsapp/{webhookId}": { open: "Meta asks, with the verify token" },
  "POST /api/webhooks/whatsapp/{webhookId}": { open: "Meta signs what it sends" },
  "GET /download/{token}": { open: "its link is the secret" },
  "POST /download/{token}": { open: "its link is the secret" },

  "GET /api/v1/admin/queues": nothing,
  "DELETE /api/v1/admin/dead-letters/{letterId}": { call: noLetter },
  "POST /api/v1/admin/dead-letters/{letterId}/retry": { call: noLetter, status: 404 },

  "GET /api/v1/profile": { personOnly: true },
  "PATCH /api/v1/profile": { call: () => ({ body: { name: "Somebody", zone: "UTC" } }), personOnly: true },
  "GET /api/v1/workspaces": { personOnly: true },
  "PATCH /api/v1/workspaces/{workspaceId}": {
    call: ({ workspaceId }) => ({ params: { workspaceId }, body: { name: "Ours" } }),
  },
  "GET /api/v1/connections": nothing,
  "POST /api/v1/connections": {
    call: () => ({ body: { name: "Shop", phoneNumberId: "555", appSecret: "long enough", zone: "UTC" } }),
    status: 201,
  },
  "GET /api/v1/connections/{connectionId}": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
  },
  "PUT /api/v1/connections/{connectionId}/app-secret": {
    call: async (world) => ({
      params: { connectionId: await world.addConnection() },
      body: { appSecret: "another secret" },
    }),
    status: 204,
  },
  "POST /api/v1/connections/{connectionId}/checks": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
  },
  "POST /api/v1/connections/{connectionId}/subscription": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
    status: 409,
  },
  "GET /api/v1/connections/{connectionId}/store": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
  },
  "PUT /api/v1/connections/{connectionId}/store": {
    call: async (world) => ({
      params: { connectionId: await world.addConnection() },
      body: { baseUrl: "https://store.invalid", key: "a key" },
    }),
    status: 204,
  },
  "DELETE /api/v1/connections/{connectionId}/store": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
    status: 204,
  },
  "GET /api/v1/connections/{connectionId}/pulls": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
  },
  "GET /api/v1/connections/{connectionId}/audits": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
  },
  "POST /api/v1/connections/{connectionId}/audits": {
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
    // Without an access token there is nobody to ask.
    status: 422,
  },
  "GET /api/v1/pulls/{pullId}": { call: async (world) => ({ params: { pullId: await world.addPull("queued") } }) },
  "POST /api/v1/pulls/{pullId}/cancel": {
    call: async (world) => ({ params: { pullId: await world.addPull("queued") } }),
    status: 204,
  },
  "POST /api/v1/pulls/{pullId}/resume": {
    call: async (world) => ({ params: { pullId: await world.addPull("cancelled") } }),
    status: 202,
  },
  "POST /api/v1/connections/{connectionId}/history": {
    // Without an access token Meta cannot be asked.
    call: async (world) => ({ params: { connectionId: await world.addConnection() } }),
    status: 409,
  },
  "PATCH /api/v1/connections/{connectionId}": { call: aConnection({ name: "Till" }) },
  "DELETE /api/v1/connections/{connectionId}": { call: aConnection({ keep: "erase" }) },
  "PUT /api/v1/connections/{connectionId}/access-token": { call: aConnection({ accessToken: "another token" }) },
  "POST /api/v1/connections/{connectionId}/reconnect": {
    call: async (world) => ({
      params: { connectionId: await world.addConnection("disconnected") },
      body: { appSecret: "another secret" },
    }),
  },
  "POST /api/v1/connections/{connectionId}/test-webhook": { call: aConnection() },
  // Without an access token Meta cannot be asked.
  "POST /api/v1/connections/{connectionId}/media": { call: aConnection(), status: 409 },
  "GET /api/v1/connections/{connectionId}/payloads": { call: aConnection() },
  "GET /api/v1/connections/{connectionId}/payloads/{payloadId}/file": { call: aPayload },
  "POST /api/v1/connections/{connectionId}/payloads/{payloadId}/retry": { call: aPayload },
  "GET /api/v1/members": nothing,
  "PATCH /api/v1/members/{memberId}": {
    call: async (world) => ({ params: { memberId: await world.addMember() }, body: { role: "editor" } }),
  },
  "DELETE /api/v1/members/{memberId}": {
    call: async (world) => ({ params: { memberId: await world.addMember() } }),
  },
  "GET /api/v1/invitations": nothing,
  "POST /api/v1/invitations": {
    call: () => ({ body: { email: "new@example.org", role: "viewer" } }),
    status: 201,
    personOnly: true,
  },
  "DELETE /api/v1/invitations/{invitationId}": {
    call: async (world) => ({ params: { invitationId: await world.addInvitation() } }),
  },
  "GET /api/v1/api-keys": nothing,
  "POST /api/v1/api-keys": {
    call: () => ({ body: { name: "backup", endsInDays: 30 } }),
    status: 201,
    personOnly: true,
  },
  "DELETE /api/v1/api-keys/{keyId}": { call: async (world) => ({ params: { keyId: await world.addKey() } }) },
  "GET /api/v1/mails": nothing,
  "GET /api/v1/mails/{mailId}": { call: async (world) => ({ params: { mailId: await world.addMail() } }) },
  "POST /api/v1/mails/{mailId}/resend": {
    call: async (world) => ({ params: { mailId: await world.addMail() } }),
    status: 202,
  },
  "GET /api/v1/audit": nothing,
  "GET /api/v1/events": nothing,
  "GET /api/v1/jobs/{jobId}": { call: async (world) => ({ params: { jobId: await world.addJob() } }) },

  "GET /api/v1/conversations": nothing,
  "POST /api/v1/conversations/sample": { status: 202 },
  "POST /api/v1/conversations/import": {
    call: () => ({
      raw: {
        text: "05/01/2024, 18:01 - Maeve Tully: Good evening\n",
        headers: { "content-type": "application/octet-stream", "x-parlance-filename": "chat.txt" },
      },
    }),
    status: 202,
  },
  "GET /api/v1/conversations/{conversationId}": { call: chat },
  "PATCH /api/v1/conversations/{conversationId}": {
    call: async (world) => ({ params: { conversationId: await world.addConversation() }, body: { title: "Renamed" } }),
  },
  "DELETE /api/v1/conversations/{conversationId}": { call: chat },
  "POST /api/v1/conversations/{conversationId}/restore": { call: chat },
  "GET /api/v1/conversations/{conversationId}/messages": { call: chat },
  "GET /api/v1/conversations/{conversationId}/messages/{seq}/analysis": {
    call: async (world) => ({ params: { conversationId: await world.addConversation(), seq: "1048576" } }),
  },
  "GET /api/v1/conversations/{conversationId}/messages/{seq}/origin": {
    call: async (world) => ({ params: { conversationId: await world.addConversation(), seq: "1048576" } }),
  },
  "GET /api/v1/conversations/{conversationId}/participants": { call: chat },
  "PATCH /api/v1/conversations/{conversationId}/participants/{participantId}": { call: person({ displayName: "Mae" }) },
  "POST /api/v1/conversations/{conversationId}/participants/{participantId}/merge": { call: person({ into: 2 }) },
  "POST /api/v1/conversations/{conversationId}/participants/{participantId}/split": { call: person() },
  "GET /api/v1/conversations/{conversationId}/media": { call: chat },
  "GET /api/v1/conversations/{conversationId}/media/{mediaId}": {
    call: async (world) => ({ params: { conversationId: await world.addFile(), mediaId: "1" } }),
  },
  "GET /api/v1/conversations/{conversationId}/media/{mediaId}/thumbnail": {
    call: async (world) => ({ params: { conversationId: await world.addFile(), mediaId: "1" } }),
  },
  // The file is there.
  "POST /api/v1/conversations/{conversationId}/media/{mediaId}/fetch": {
    call: async (world) => ({ params: { conversationId: await world.addFile(), mediaId: "1" } }),
    status: 409,
  },
  "GET /api/v1/conversations/{conversationId}/analytics": { call: chat },
  "GET /api/v1/conversations/{conversationId}/analytics/{metric}": {
    call: async (world) => ({ params: { conversationId: await world.addConversation(), metric: "participants" } }),
  },
  "POST /api/v1/conversations/{conversationId}/export": {
    call: async (world) => ({ params: { conversationId: await world.addConversation() }, body: { format: "csv" } }),
    status: 202,
  },
  "POST /api/v1/search": { call: () => ({ body: { query: "one" } }) },

  // An upload is its sender's alone: to an editor of the same workspace, who is first to call, it does not exist.
  "GET /api/v1/uploads": nothing,
  "POST /api/v1/uploads": { call: () => ({ body: { name: "chat.txt", size: 50 } }), status: 201 },
  "GET /api/v1/uploads/{uploadId}": { call: anUpload, status: 404 },
  "DELETE /api/v1/uploads/{uploadId}": { call: anUpload, status: 404 },
  "PUT /api/v1/uploads/{uploadId}/parts": {
    call: async (world) => {
      const { id, text } = await world.addUpload();
      return { params: { uploadId: id }, query: "?offset=0", raw: { text, headers: {} } };
    },
    status: 404,
  },

  "GET /api/v1/imports": nothing,
  "GET /api/v1/imports/{importId}": { call: anImport("ready") },
  "GET /api/v1/imports/{importId}/rejects": { call: anImport("ready") },
  "GET /api/v1/imports/{importId}/files": {
    call: async (world) => ({ params: { importId: await world.addImport("ready") }, query: "?group=present" }),
  },
  "POST /api/v1/imports/{importId}/date-order/confirm": { call: anImport("ready"), status: 409 },
  "POST /api/v1/imports/{importId}/zone": { call: anImport("ready", { zone: "Asia/Tokyo" }), status: 202 },
  "POST /api/v1/imports/{importId}/further": {
    call: async (world) => ({ params: { importId: await world.addImport("ready") }, body: { chatName: marker } }),
    status: 202,
  },
  "POST /api/v1/imports/{importId}/cancel": { call: anImport("queued") },
  "POST /api/v1/imports/{importId}/retry": { call: anImport("failed"), status: 202 },
  "POST /api/v1/imports/{importId}/merge": { call: anOffer("offered", { accept: true }), status: 202 },
  "POST /api/v1/imports/{importId}/undo": { call: anOffer("merged"), status: 202 },
  "POST /api/v1/imports/{importId}/date-order": { call: anImport("ready", { dateOrder: "mdy" }), status: 202 },

  "GET /api/v1/exports": nothing,
  "GET /api/v1/exports/{exportId}": { call: anExport() },
  "DELETE /api/v1/exports/{exportId}": { call: anExport() },
  "GET /api/v1/exports/{exportId}/file": { call: anExport() },
  "POST /api/v1/exports/{exportId}/link": { call: anExport(), status: 201 },
  "POST /api/v1/exports/{exportId}/revoke": { call: anExport() },
  "POST /api/v1/exports/{exportId}/retry": { call: anExport("failed"), status: 202 },
};
