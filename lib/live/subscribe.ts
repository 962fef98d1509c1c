import { listen } from "#lib/db/listen.ts";
import { type LiveEvent, liveChannel } from "./events.ts";

export type Subscriber = {
  onEvent: (event: LiveEvent) => void;
  /** Events may have been missed: ask for the state anew. */
  onGap: () => void;
};

type Hub = { byWorkspace: Map<number, Set<Subscriber>>; ready: Promise<void>; stop(): void };
const shared = globalThis as typeof globalThis & { parlanceLive?: Hub | undefined };

/**
 * Hears the events of one workspace. All subscribers of a process share one connection, which is opened for the
 * first and closed after the last.
 * @returns ends it; `ready` resolves once nothing can be missed
 */
export function subscribe(workspaceId: number, subscriber: Subscriber): { ready: Promise<void>; end(): void } {
  shared.parlanceLive ??= openHub();
  const hub = shared.parlanceLive;
  const subscribers = hub.byWorkspace.get(workspaceId) ?? new Set();
  hub.byWorkspace.set(workspaceId, subscribers.add(subscriber));
  return {
    ready: hub.ready,
    end: () => {
      subscribers.delete(subscriber);
      if (subscribers.size === 0) hub.byWorkspace.delete(workspaceId);
      if (hub.byWorkspace.size > 0 || shared.parlanceLive !== hub) return;
      shared.parlanceLive = undefined;
      hub.stop();
    },
  };
}

function openHub(): Hub {
  const byWorkspace: Hub["byWorkspace"] = new Map();
  const { ready, stop } = listen(liveChannel, {
    onNotice: (payload) => {
      const event = JSON.parse(payload) as LiveEvent;
      for (const subscriber of byWorkspace.get(event.workspaceId) ?? []) subscriber.onEvent(event);
    },
    onGap: () => {
      for (const subscriber of [...byWorkspace.values()].flatMap((set) => [...set])) subscriber.onGap();
    },
  });
  return { byWorkspace, ready, stop };
}
