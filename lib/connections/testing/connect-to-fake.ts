import { addFoundSettings } from "#lib/runtime/config.ts";
import type { FakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import type { NewConnection } from "../create-connection.ts";

/** Lets everything that asks Meta ask the fake, which is on this machine. @returns what a person enters for it */
export function connectToFake(fake: FakeGraph): Omit<NewConnection, "name" | "zone"> {
  addFoundSettings({ PARLANCE_GRAPH_URL: fake.url, PARLANCE_ALLOW_PRIVATE_HOSTS: new URL(fake.url).host });
  const { accessToken, phoneNumberId, wabaId, appId, appSecret } = fake.account;
  return { accessToken, phoneNumberId, wabaId, appId, appSecret };
}
