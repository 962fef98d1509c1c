import type { Metadata } from "next";
import Link from "next/link";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { Table } from "#app/_components/table/table.tsx";
import { ownerPageContext } from "#app/_data/owner-page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { type AuditRow, listAudit } from "#lib/audit/list-audit.ts";
import styles from "../settings.module.css";
import { auditWords } from "./audit-words.ts";

export const metadata: Metadata = { title: "Trail" };

const rowsAPage = 100;
const actorWords: Readonly<Record<string, string>> = {
  apiKey: "a key",
  job: "the worker",
  user: "an account that is gone",
  webhook: "a webhook of Meta",
};

export default async function TrailPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const before = Number((await searchParams).before) || undefined;
  const ctx = await ownerPageContext();
  const zone = await pageZone();
  const rows = await listAudit(ctx, { before, limit: rowsAPage });
  const last = rows.at(-1);
  return (
    <div className={styles.page}>
      <section className={styles.section}>
        <h2>Trail</h2>
        <p className={styles.text}>
          Who did what, to which object, when and from where. It holds ids and counts, never a text. Times are in {zone}
          .
        </p>
        <Table caption="Trail of the workspace, newest first">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who and what</th>
              <th scope="col" className="wide">
                Object
              </th>
              <th scope="col" className="wide">
                From
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className={`${styles.nowrap} quiet`}>
                  <time dateTime={row.at.toISOString()}>{formatInstant(row.at, "dateTime", zone)}</time>
                </td>
                <td>
                  <bdi className={styles.name}>{row.actorName ?? actorWords[row.actorKind] ?? row.actorKind}</bdi>{" "}
                  {auditWords(row.action)}
                  {row.details && <span className={`${styles.note} file`}>{describe(row.details)}</span>}
                </td>
                <td className="wide">
                  <AuditObject row={row} />
                </td>
                <td className="file wide">{row.address}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        {rows.length === rowsAPage && last && (
          <div className={styles.end}>
            <LinkButton href={`/settings/trail?before=${last.id}`}>Older</LinkButton>
          </div>
        )}
      </section>
    </div>
  );
}

function AuditObject({ row: { objectKind, objectId } }: { row: AuditRow }) {
  if (!objectKind) return null;
  if (objectKind === "user") return <>account</>;
  const label = `${objectKind} ${objectId}`;
  if (objectKind !== "conversation") return <>{label}</>;
  return (
    <Link className="door" href={`/conversations/${objectId}/overview`} prefetch={false}>
      {label}
    </Link>
  );
}

function describe(details: Record<string, unknown>): string {
  return Object.entries(details)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ");
}
