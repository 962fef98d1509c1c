import { addFoundSettings, config } from "#lib/runtime/config.ts";

/**
 * Starts a server on this machine that answers as Meta does and lets everything that asks Meta ask it, so that one can
 * try connections without an account there. For development.
 */
export async function standInForMeta(say: (line: string) => void): Promise<void> {
  // Only here: a product that is not asked for it never loads it.
  const { startFakeGraph } = await import("#lib/testing/fake-graph/start-fake-graph.ts");
  const fake = await startFakeGraph();
  const allowed = [config().PARLANCE_ALLOW_PRIVATE_HOSTS, new URL(fake.url).host].filter(Boolean).join(",");
  addFoundSettings({ PARLANCE_GRAPH_URL: fake.url, PARLANCE_ALLOW_PRIVATE_HOSTS: allowed });
  say(`Instead of Meta: ${fake.url}/__control shows what to enter for a connection, and sends messages.`);
}
