import { getPull } from "#lib/connections/pull/get-pull.ts";
import { getStore } from "#lib/connections/pull/get-store.ts";
import { listPulls } from "#lib/connections/pull/list-pulls.ts";
import { ConnectionSection } from "./connection-section.tsx";
import { PullProgress } from "./pull-progress.tsx";
import { PullStart } from "./pull-start.tsx";
import type { SectionProps } from "./section-props.ts";
import { StoreSettings } from "./store-settings.tsx";

const underWay = new Set(["queued", "running", "paused", "asking"]);

/** Past messages from a store that lists them: the store, the pull that is under way or was the last, and a new one. */
export async function PullSection({ ctx, connection, zone }: SectionProps) {
  const { id: connectionId, displayPhoneNumber } = connection;
  const store = await getStore(ctx, connectionId);
  const [last] = await listPulls(ctx, connectionId, 1);
  if (connection.status !== "active" && !last) return null;
  const pull = last && (await getPull(ctx, last.id));
  return (
    <ConnectionSection
      id="pull"
      title="Past messages from a store"
      about="Meta has no list of past messages. If a provider such as Kapso has kept those of this number, they can be pulled from there, page by page. What is here already is not taken twice."
    >
      {pull && <PullProgress pull={pull} zone={zone} />}
      {connection.status === "active" && store && !(pull && underWay.has(pull.state)) && (
        <PullStart connectionId={String(connectionId)} isFirst={!pull} />
      )}
      {connection.status === "active" && (
        <StoreSettings
          connectionId={String(connectionId)}
          store={store}
          knowsNumber={displayPhoneNumber !== null}
          isAsked={pull?.state === "asking"}
        />
      )}
    </ConnectionSection>
  );
}
