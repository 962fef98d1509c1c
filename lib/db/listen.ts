import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { createLog } from "#lib/runtime/log.ts";
import { pool } from "./client.ts";

export type Listener = {
  onNotice: (payload: string) => void;
  /** Called after a lost connection was made anew: notices may have been missed in between. */
  onGap: () => void;
};

const retryMs = 500;

/**
 * Hears NOTIFY on a channel over a connection of its own, which is made anew whenever it breaks.
 * @returns resolves when the channel is heard for the first time; `stop` ends it
 */
export function listen(channel: string, listener: Listener): { ready: Promise<void>; stop(): void } {
  const { promise: ready, resolve: setReady } = Promise.withResolvers<void>();
  let client: pg.Client | undefined;
  let isOver = false;
  let wasHeard = false;

  async function hear(): Promise<void> {
    const opened = new pg.Client(pool().options);
    client = opened;
    const ended = new Promise<void>((resolve) => opened.once("end", resolve));
    opened.on("error", () => undefined);
    opened.on("notification", ({ payload }) => listener.onNotice(payload ?? ""));
    try {
      await opened.connect();
      await opened.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (wasHeard) listener.onGap();
      wasHeard = true;
      setReady();
      if (!isOver) await ended;
    } finally {
      await opened.end();
    }
  }

  async function keepHearing(): Promise<void> {
    while (!isOver) {
      await hear().catch(() => undefined);
      if (isOver) return;
      createLog("db").warn("listening connection lost");
      await wait(retryMs, undefined, { ref: false });
    }
  }

  keepHearing();
  return {
    ready,
    stop: () => {
      isOver = true;
      client?.end().catch(() => undefined);
    },
  };
}
