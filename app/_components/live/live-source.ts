import type { LiveChange } from "./live-change.ts";

type Hear = (change: LiveChange) => void;

const hearers = new Set<Hear>();
let source: EventSource | undefined;
let lastState: string | undefined;

/**
 * Hears the events of the workspace. The whole tab shares one stream, open while somebody listens.
 * @returns ends it
 */
export function hear(hearer: Hear): () => void {
  hearers.add(hearer);
  source ??= open();
  return () => {
    hearers.delete(hearer);
    if (hearers.size > 0) return;
    source?.close();
    source = undefined;
  };
}

function open(): EventSource {
  const opened = new EventSource("/api/v1/events");
  opened.addEventListener("change", ({ data }) => tell(JSON.parse(data)));
  opened.addEventListener("state", ({ data }) => {
    // The same state as before the stream was opened anew: nothing was missed.
    if (lastState !== undefined && lastState !== data) tell({ kind: "state" });
    lastState = data;
  });
  return opened;
}

function tell(change: LiveChange): void {
  for (const hearer of [...hearers]) hearer(change);
}
