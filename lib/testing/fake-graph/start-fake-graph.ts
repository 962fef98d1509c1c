import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createStore, fakeCustomers } from "./create-store.ts";
import type { FakeAccount, FakeState } from "./fake-state.ts";
import { handleRequest } from "./handle-request.ts";
import { sendExample } from "./send-example.ts";
import { noTrouble } from "./switches.ts";

export type FakeGraphOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  account?: Partial<FakeAccount>;
  /** Messages of the last 170 days, for the store, history and audit. */
  messages?: number;
  /** Where webhooks go, as if somebody had entered it. */
  callbackUrl?: string;
  now?: () => Date;
};

export type FakeGraph = FakeState & {
  /** Base address of the Graph-shaped store. */
  storeUrl: string;
  /** Sends a live message; see `exampleKinds`. Resolves with the status of the answer. */
  send(kind: string, given?: { text?: string; customer?: number }): Promise<number>;
  /** Resolves when no webhook is on its way any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

const sampleAccount: FakeAccount = {
  accessToken: "EAAFAKEGRAPHTOKENFORTRYINGOUT",
  phoneNumberId: "700100200300400",
  displayPhoneNumber: "+34 600 000 001",
  wabaId: "800100200300400",
  appId: "900100200300400",
  appSecret: "0fake1app2secret3for4trying5out6",
};

/**
 * Starts a server on this machine that answers as Meta's Graph API does: for one number with invented customers, from
 * memory. `switches` make it misbehave; they, and all else of its state, may be changed at any time.
 */
export async function startFakeGraph(options: FakeGraphOptions = {}): Promise<FakeGraph> {
  const now = options.now ?? (() => new Date());
  const server = createServer((request, response) => {
    handleRequest(state, request, response).catch(() => response.destroy());
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: FakeState = {
    url,
    account: { ...sampleAccount, ...options.account },
    switches: noTrouble(),
    customers: [...fakeCustomers],
    messages: [],
    files: new Map(),
    callbackUrl: options.callbackUrl ?? null,
    isSubscribed: false,
    isOnBusinessApp: true,
    onboardedAt: now(),
    synced: new Set(),
    calls: [],
    sending: new Set(),
    now,
  };
  await createStore(state, options.messages ?? 240);
  return Object.assign(state, {
    storeUrl: `${url}/store`,
    send: (kind: string, given: { text?: string; customer?: number } = {}) => sendExample(state, { kind, ...given }),
    settled: async () => {
      while (state.sending.size > 0) await Promise.allSettled([...state.sending]);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}
