import type { CSSProperties } from "react";
import { bars, barsPath } from "#lib/figures/bars.ts";
import type { TimeTick } from "#lib/figures/time-ticks.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { participantColor } from "../people/participant-color.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import styles from "./small-multiples.module.css";

const width = 560;
const height = 28;

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

/** A row a person on one axis of time, each to its own peak. */
export function SmallMultiples({ people, ticks }: { people: readonly PersonRow[]; ticks: readonly TimeTick[] }) {
  const lines = ticks.map(({ at }) => `M${(at * width).toFixed(1)} 0v${height}`).join("");
  return (
    <table className={styles.people}>
      <caption className="visually-hidden">Messages of each person over time</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <td className={styles.axis} aria-hidden="true">
            {ticks
              .filter(({ at }) => at < 0.94)
              .map(({ at, label }) => (
                <span key={label} style={{ "--at": at } as CSSProperties}>
                  {label}
                </span>
              ))}
          </td>
          <th scope="col">Messages</th>
          <th scope="col">Share</th>
          <th scope="col" className="wide">
            Replies in
          </th>
          <th scope="col" className="wide">
            Opens
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />
            </th>
            <td>
              <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
                <path className={styles.lines} d={lines} />
                <path className={styles.base} d={`M0 ${height - 0.5}h${width}`} />
                <path
                  style={{ "--colour": participantColor(person.rank, person.isMe) } as CSSProperties}
                  className={styles.series}
                  d={barsPath(bars(person.series, { width, height }))}
                />
              </svg>
            </td>
            <td className="number">
              <a className="door" href={person.href}>
                {formatNumber(person.messages)}
              </a>
            </td>
            <td className="number quiet">{formatPercent(person.share)}</td>
            <td className="number quiet wide">{person.repliesIn ?? "–"}</td>
            <td className="number quiet wide">{formatPercent(person.opens)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
