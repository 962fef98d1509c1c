import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { participantColor } from "../people/participant-color.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { Multiples } from "./multiples.tsx";

export type PersonRow = {
  id: number;
  name: string;
  rank: number;
  isMe: boolean;
  /** Messages a period. */
  series: readonly number[];
  messages: number;
  /** 0..1 of all messages. */
  share: number;
  /** Median wait in words; null without replies. */
  repliesIn: string | null;
  /** 0..1 of all openings. */
  opens: number;
  href: string;
};

const columns = [
  { label: "Messages", width: 76, narrow: 66 },
  { label: "Share", width: 58, narrow: 46 },
  { label: "Replies in", width: 84, isWideOnly: true },
  { label: "Opens", width: 58, isWideOnly: true },
];

/** A row a person on one axis of time, each to its own peak. */
export function PeopleMultiples({ people, ticks }: { people: readonly PersonRow[]; ticks: readonly TimeTick[] }) {
  return (
    <Multiples
      caption="Messages of each person over time"
      name={{ label: "Person", width: 150, narrow: 108 }}
      columns={columns}
      ticks={ticks}
      rows={people.map((person) => ({
        key: String(person.id),
        name: <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />,
        series: person.series,
        colour: participantColor(person.rank, person.isMe),
        cells: [
          <a key="messages" className="door" href={person.href}>
            {formatNumber(person.messages)}
          </a>,
          <span key="share" className="quiet">
            {formatPercent(person.share)}
          </span>,
          <span key="replies" className="quiet">
            {person.repliesIn ?? "–"}
          </span>,
          <span key="opens" className="quiet">
            {formatPercent(person.opens)}
          </span>,
        ],
      }))}
    />
  );
}
