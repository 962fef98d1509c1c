import type { MetricRow } from "#lib/analytics/metric.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { leadFinding } from "#lib/figures/findings/lead-finding.ts";
import { entityNames } from "../format/entity-names.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { behindAddress, csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { mentionName } from "./mention-name.ts";
import { Ranking } from "./ranking.tsx";

type Mention = MetricRow<typeof all.entities>;
type EntityKind = Mention["kind"];

const drawn = 10;
/** What people write stands in their type, what the program made of it in its own. */
const normalised: ReadonlySet<EntityKind> = new Set(["DATE", "URL", "PHONE", "EMAIL"]);

/** A ranking of what is mentioned, of one kind or of several together; the table says who was first and last. */
export function MentionsFigure({
  number,
  scope,
  mentions,
  kinds,
  thing,
  note,
}: {
  number: number;
  scope: Scope;
  mentions: readonly Mention[];
  kinds: readonly EntityKind[];
  /** One of them, for the finding. */
  thing: string;
  note: string;
}) {
  const rows = mentions.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => b.mentions - a.mentions);
  const title = kinds.length === 1 && kinds[0] ? entityNames[kinds[0]].many : "Numbers";
  const [only] = kinds;
  return (
    <Figure
      number={number}
      span={4}
      finding={leadFinding(
        rows.map((row) => row.mentions),
        thing,
      )}
      note={note}
      csvHref={csvAddress(scope, all.entities.key)}
      {...(rows.length > 0 && kinds.length === 1 && only
        ? { messagesHref: behindAddress(scope, { names: only }) }
        : {})}
      table={
        <FigureTable
          caption={`${title}, and who was first and last to write them`}
          columns={[
            { label: title },
            { label: "Times", isNumber: true },
            { label: "People", isNumber: true },
            { label: "First" },
            { label: "First by" },
            { label: "Last" },
            { label: "Last by" },
          ]}
          rows={rows.map((row) => ({
            key: `${row.kind} ${row.value}`,
            cells: [
              <Name key="name" row={row} />,
              <Times key="times" scope={scope} row={row} />,
              formatNumber(row.people),
              <Day key="first" scope={scope} seq={row.firstSeq} at={row.firstAt} />,
              <By key="firstBy" scope={scope} id={row.firstById} />,
              <Day key="last" scope={scope} seq={row.lastSeq} at={row.lastAt} />,
              <By key="lastBy" scope={scope} id={row.lastById} />,
            ],
          }))}
        />
      }
    >
      {rows.length === 0 ? (
        <p className="quiet">None in this range.</p>
      ) : (
        <Ranking
          caption={title}
          thing={title}
          unit="Times"
          rows={rows.slice(0, drawn).map((row) => ({
            key: `${row.kind} ${row.value}`,
            name: <Name row={row} />,
            value: row.mentions,
            href: behindAddress(scope, { names: row.kind, value: row.value }),
          }))}
        />
      )}
    </Figure>
  );
}

function Name({ row }: { row: Mention }) {
  return <bdi className={normalised.has(row.kind) ? undefined : "people"}>{mentionName(row)}</bdi>;
}

function Times({ scope, row }: { scope: Scope; row: Mention }) {
  return (
    <a className="door" href={behindAddress(scope, { names: row.kind, value: row.value })}>
      {formatNumber(row.mentions)}
    </a>
  );
}

function Day({ scope, seq, at }: { scope: Scope; seq: number; at: string }) {
  return (
    <a className="door" href={`/conversations/${scope.conversationId}/read?m=${seq}`}>
      {formatWallClock(at, "date")}
    </a>
  );
}

function By({ scope, id }: { scope: Scope; id: number }) {
  const person = scope.people.find((one) => one.id === id);
  return person ? <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} /> : null;
}
