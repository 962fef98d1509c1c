import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import styles from "#app/_components/connections/connections.module.css";
import { NewConnectionForm } from "#app/_components/connections/new-connection-form.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { ownerPageContext } from "#app/_data/owner-page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";

export const metadata: Metadata = { title: "Set up a connection" };

export default async function NewConnectionPage() {
  await ownerPageContext();
  return (
    <>
      <Head
        title="Set up a connection"
        before={
          <Link href="/connections" className={styles.back} aria-label="All connections">
            <ArrowLeft />
          </Link>
        }
      />
      <div className={styles.screen}>
        <NewConnectionForm zones={Intl.supportedValuesOf("timeZone")} zone={await pageZone()} />
      </div>
    </>
  );
}
