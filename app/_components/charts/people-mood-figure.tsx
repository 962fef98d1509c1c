import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { isolate } from "#lib/figures/in-words.ts";
import { formatNumber } from "../format/format-number.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { signedMean } from "./signed-mean.ts";

type Row = { participantId: number; name: string; meanPolarity: number | null; scored: number; messages: number };

const leastScored = 30;
const leastLead = 0.05;

/** The mean mood of each person's messages, with how many it rests on. */
export function PeopleMoodFigure({ number, scope, rows }: { number: number; scope: Scope; rows: readonly Row[] }) {
  const [warmest, next] = rows
    .filter(({ scored, meanPolarity }) => scored >= leastScored && meanPolarity !== null)
    .sort((a, b) => (b.meanPolarity ?? 0) - (a.meanPolarity ?? 0));
  return (
    <Figure
      number={number}
      span={6}
      finding={
        warmest && next && (warmest.meanPolarity ?? 0) - (next.meanPolarity ?? 0) > leastLead
          ? `${isolate(warmest.name)} writes most warmly`
          : "Moods of the people differ little"
      }
      note="Mean polarity of the scored messages, −1 to +1. Words are counted, not meant: irony is not seen."
      csvHref={csvAddress(scope, all.participantSentiment.key)}
    >
      <FigureTable
        caption="Mood of each person"
        columns={[{ label: "Person" }, ...["Mean", "Scored", "Messages"].map((label) => ({ label, isNumber: true }))]}
        rows={rows.map((row) => {
          const person = scope.people.find(({ id }) => id === row.participantId);
          return {
            key: String(row.participantId),
            cells: [
              <ParticipantName key="name" name={row.name} rank={person?.rank ?? null} isMe={person?.isMe ?? false} />,
              row.meanPolarity === null ? "not scored" : signedMean(row.meanPolarity),
              formatNumber(row.scored),
              formatNumber(row.messages),
            ],
          };
        })}
      />
    </Figure>
  );
}
