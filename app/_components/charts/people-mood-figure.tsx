import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { peopleMoodFinding } from "#lib/figures/findings/people-mood-finding.ts";
import { formatNumber } from "../format/format-number.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { behindAddress, csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { signedMean } from "./signed-mean.ts";

type Row = { participantId: number; name: string; meanPolarity: number | null; scored: number; messages: number };

/** The mean mood of each person's messages, with how many it rests on. */
export function PeopleMoodFigure({
  number,
  scope,
  rows,
  participants,
}: {
  number: number;
  scope: Scope;
  rows: readonly Row[];
  participants: readonly { participantId: number; media: number }[];
}) {
  const media = new Map(participants.map((person) => [person.participantId, person.media]));
  const finding = peopleMoodFinding(
    rows.map(({ participantId, name, meanPolarity, scored, messages }) => ({
      name,
      mean: meanPolarity,
      scored,
      written: messages - (media.get(participantId) ?? 0),
    })),
  );
  return (
    <Figure
      number={number}
      span={6}
      finding={finding}
      note="Mean polarity of the scored messages, −1 to +1. People with too few are not compared. Words are counted, not meant: irony is not seen."
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
              <a
                key="scored"
                className="door"
                href={behindAddress({ ...scope, chosen: [row.participantId] }, { mood: "scored" })}
              >
                {formatNumber(row.scored)}
              </a>,
              formatNumber(row.messages),
            ],
          };
        })}
      />
    </Figure>
  );
}
