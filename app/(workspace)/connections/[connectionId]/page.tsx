import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { AddressSection } from "#app/_components/connections/address-section.tsx";
import { AuditSection } from "#app/_components/connections/audit-section.tsx";
import { ChecksSection } from "#app/_components/connections/checks-section.tsx";
import styles from "#app/_components/connections/connections.module.css";
import { ConversationsSection } from "#app/_components/connections/conversations-section.tsx";
import { DetailsSection } from "#app/_components/connections/details-section.tsx";
import { EndSection } from "#app/_components/connections/end-section.tsx";
import { FilesSection } from "#app/_components/connections/files-section.tsx";
import { HealthSection } from "#app/_components/connections/health-section.tsx";
import { HistorySection } from "#app/_components/connections/history-section.tsx";
import { PullSection } from "#app/_components/connections/pull-section.tsx";
import { SecretsSection } from "#app/_components/connections/secrets-section.tsx";
import type { SectionProps } from "#app/_components/connections/section-props.ts";
import { TestSection } from "#app/_components/connections/test-section.tsx";
import { UnreadSection } from "#app/_components/connections/unread-section.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { OnThisPage } from "#app/_components/layout/on-this-page.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { type ConnectionParams, readConnection } from "#app/_data/connection.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";

export const metadata: Metadata = { title: "Connection" };

/** A connection from its health to its end, a section a file; each takes the same props and may show nothing. */
export default async function ConnectionPage({ params }: { params: Promise<ConnectionParams> }) {
  const connection = await readConnection(params);
  const ctx = await pageContext();
  const given: SectionProps = { ctx, connection, zone: await pageZone(), now: ctx.now() };
  return (
    <>
      <LiveRefresh kinds={["connection", "conversation"]} />
      <Head
        title={<bdi>{connection.name}</bdi>}
        before={
          <Link href="/connections" className={styles.back} aria-label="All connections">
            <ArrowLeft />
          </Link>
        }
        sub={
          <span className="file" dir="ltr">
            {connection.displayPhoneNumber ?? `id ${connection.phoneNumberId}`}
          </span>
        }
      />
      <div className={styles.withParts}>
        <div className={styles.screen}>
          <HealthSection {...given} />
          <ConversationsSection {...given} />
          <AddressSection {...given} />
          <ChecksSection {...given} />
          <TestSection {...given} />
          <HistorySection {...given} />
          <FilesSection {...given} />
          <PullSection {...given} />
          <AuditSection {...given} />
          <UnreadSection {...given} />
          <SecretsSection {...given} />
          <DetailsSection {...given} />
          <EndSection {...given} />
        </div>
        <OnThisPage />
      </div>
    </>
  );
}
