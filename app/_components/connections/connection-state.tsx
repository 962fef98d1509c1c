import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { State } from "#app/_components/layout/state.tsx";
import type { ConnectionView } from "#lib/connections/connection-view.ts";

/** How a connection is, in a word or two: what stops it first. */
export function ConnectionState({ connection, zone, now }: { connection: ConnectionView; zone: string; now: Date }) {
  const { status, pausedUntil, lastErrorAt, lastWebhookAt, verifiedAt, silence } = connection;
  if (status === "file_only") return <State kind="info">From a file only</State>;
  if (status !== "active") return <State kind="revoked">Disconnected</State>;
  if (pausedUntil && pausedUntil > now) {
    return (
      <State kind="waiting">Paused by Meta until {formatInstant(pausedUntil, shownAs(pausedUntil, now), zone)}</State>
    );
  }
  if (lastErrorAt && (!lastWebhookAt || lastErrorAt >= lastWebhookAt)) {
    return <State kind="warning">Needs a look</State>;
  }
  if (silence) return <State kind="warning">Quiet for unusually long</State>;
  if (lastWebhookAt) return <State kind="live">Receiving</State>;
  return <State kind="waiting">{verifiedAt ? "Waiting for the first webhook" : "Not entered at Meta yet"}</State>;
}

function shownAs(until: Date, now: Date): "time" | "dateTime" {
  return until.getTime() - now.getTime() < 12 * 60 * 60_000 ? "time" : "dateTime";
}
