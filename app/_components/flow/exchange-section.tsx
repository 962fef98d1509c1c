import Link from "next/link";
import type { Scope } from "#lib/analytics/scope.ts";
import type { ExchangeQuery } from "#lib/flow/exchange-query.ts";
import type { Exchange } from "#lib/flow/list-exchanges.ts";
import { csvAddress } from "../charts/addresses.ts";
import styles from "../charts/section.module.css";
import { formatNumber } from "../format/format-number.ts";
import { ExchangeList } from "./exchange-list.tsx";
import { exchangesAddress } from "./exchanges-address.ts";

const mostRows = 8;

/** The newest exchanges of a kind, what they are, and the way to all of them. */
export function ExchangeSection({
  scope,
  title,
  definition,
  csvKey,
  list,
  found: { exchanges, total },
  nothing,
}: {
  scope: Scope;
  title: string;
  definition: string;
  csvKey: string;
  list: ExchangeQuery["list"];
  found: { exchanges: readonly Exchange[]; total: number };
  /** What stands there instead of an empty list. */
  nothing: string;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">
        {definition}{" "}
        {total > 0 && (
          <>
            <Link className="link" href={exchangesAddress(scope, { list })} prefetch={false}>
              All {formatNumber(total)}
            </Link>{" "}
            ·{" "}
            <a className="link" href={csvAddress(scope, csvKey)} download>
              CSV
            </a>
          </>
        )}
      </p>
      {total === 0 ? (
        <p className="quiet">{nothing}</p>
      ) : (
        <ExchangeList scope={scope} exchanges={exchanges.slice(0, mostRows)} />
      )}
    </section>
  );
}
