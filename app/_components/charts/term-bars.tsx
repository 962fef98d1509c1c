import { formatNumber } from "../format/format-number.ts";
import styles from "./term-bars.module.css";

export type TermBar = { term: string; count: number; href: string };

/** A ranking as rows with bars: words, emoji, domains. `voice` says whose words they are. */
export function TermBars({
  caption,
  terms,
  voice = "people",
}: {
  caption: string;
  terms: readonly TermBar[];
  voice?: "people" | "program" | "file";
}) {
  const most = Math.max(1, ...terms.map(({ count }) => count));
  return (
    <table className={styles.terms}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Term</th>
          <td />
          <th scope="col">Times</th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ term, count, href }) => (
          <tr key={term}>
            <th scope="row" className={voice === "program" ? undefined : voice}>
              <bdi>{term}</bdi>
            </th>
            <td aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%` }} />
            </td>
            <td className="number">
              <a className="door" href={href}>
                {formatNumber(count)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
