import type { Context } from "#lib/context/context.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import type { LiveEvent } from "./events.ts";
import { findLiveState } from "./find-live-state.ts";
import { subscribe } from "./subscribe.ts";
import { trackStream } from "./track-stream.ts";

const usualTimes = { checkMs: 5_000, pingMs: 15_000, lifeMs: 25_000 };
const reconnectMs = 500;

/**
 * Live events as server-sent events (WHATWG HTML, 9.2): `state` first and after every gap, then `change` with the
 * kind and ids only. Before each event, and at least every 5 s, `isAllowed` is asked again; when access was taken
 * away the stream ends. It also ends by itself after 25 s, upon which the browser connects anew.
 */
export function openEventStream(
  ctx: Context,
  isAllowed: () => Promise<boolean>,
  times: typeof usualTimes = usualTimes,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const send = (name: string, data: unknown) => write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      let isOpen = true;
      // One after the other: an event never overtakes the state or a check under way.
      let last = Promise.resolve();
      const next = (action: () => Promise<void>) => {
        last = last.then(async () => {
          if (!isOpen) return;
          if (!(await isAllowed())) return close();
          if (isOpen) await action();
        });
        last = last.catch((error: unknown) => {
          ctx.log.warn({ error: describeError(error) }, "live stream ended");
          close();
        });
      };
      const sendState = () =>
        next(async () => {
          await subscription.ready;
          const state = await findLiveState(ctx);
          if (isOpen) send("state", state);
        });

      const subscription = subscribe(ctx.workspaceId, {
        onEvent: (event) => next(async () => send("change", toJson(event))),
        onGap: sendState,
      });
      const timers = [
        setInterval(() => next(async () => undefined), times.checkMs),
        setInterval(() => isOpen && write(": ping\n\n"), times.pingMs),
        setTimeout(() => close(), times.lifeMs),
      ];
      const forget = trackStream(() => close());
      close = () => {
        if (!isOpen) return;
        isOpen = false;
        for (const timer of timers) clearInterval(timer);
        forget();
        subscription.end();
        try {
          controller.close();
        } catch {
          // The reader is gone already.
        }
      };

      write(`retry: ${reconnectMs}\n\n`);
      sendState();
    },
    cancel: () => close(),
  });
}

/** Ids leave as strings; the workspace is known. */
function toJson({ workspaceId: _, ...event }: LiveEvent): Record<string, string> {
  return Object.fromEntries(Object.entries(event).map(([key, value]) => [key, String(value)]));
}
