import { setTimeout as sleep } from "node:timers/promises";
import type { Product } from "./open-product.ts";

const everyMs = 500;

export type ScreenWatch = {
  /** Milliseconds that each look took, by path. Ends the looking. */
  stop(): Promise<Map<string, number[]>>;
};

/** Opens screens again and again, one after the other, as somebody does who works while webhooks come. */
export function watchScreens(product: Product): ScreenWatch {
  const times = new Map<string, number[]>();
  let isOver = false;
  const look = async (name: string, path: string): Promise<void> => {
    const since = performance.now();
    const ok = await product.ask("GET", path).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    const list = times.get(name) ?? [];
    times.set(name, list);
    list.push(ok ? performance.now() - since : Number.POSITIVE_INFINITY);
  };
  const watching = (async () => {
    while (!isOver) {
      await look("conversations", "/conversations");
      await sleep(everyMs);
      const chat = await newestChat(product);
      if (chat) await look("reader", `/conversations/${chat}/read`);
      await sleep(everyMs);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return times;
    },
  };
}

async function newestChat(product: Product): Promise<number | string | null> {
  const answer = await product.ask("GET", "/api/v1/conversations").catch(() => null);
  const { conversations = [] } = ((await answer?.json()) ?? {}) as { conversations?: { id: number | string }[] };
  return conversations[0]?.id ?? null;
}
