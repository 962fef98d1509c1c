import type { Metadata } from "next";
import { notFound } from "next/navigation";
import styles from "#app/_components/admin/admin.module.css";
import { AnalysedAnew } from "#app/_components/admin/analysed-anew.tsx";
import { DeadLetterList } from "#app/_components/admin/dead-letter-list.tsx";
import { JobList } from "#app/_components/admin/job-list.tsx";
import { NeuralRefinement } from "#app/_components/admin/neural-refinement.tsx";
import { QueueLevels } from "#app/_components/admin/queue-levels.tsx";
import { WorkerList } from "#app/_components/admin/worker-list.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { pageContext } from "#app/_data/page-context.ts";
import { countStale } from "#lib/messages/reanalysis/count-stale.ts";
import { getNeuralState } from "#lib/messages/refinement/get-neural-state.ts";
import { getQueueOverview } from "#lib/queue/get-queue-overview.ts";

export const metadata: Metadata = { title: "Admin" };

/** Jobs of the whole instance, for its operator; for everybody else there is no such page. */
export default async function AdminPage() {
  const ctx = await pageContext();
  if (ctx.actor.kind !== "user" || !ctx.actor.isOperator) notFound();
  const [overview, stale, neural] = await Promise.all([getQueueOverview(ctx), countStale(ctx), getNeuralState(ctx)]);
  const { queues, jobs, deadLetters, workers } = overview;
  const now = ctx.now();
  return (
    <>
      <LiveRefresh kinds={["import", "export", "mail", "conversation"]} />
      <Head title="Admin" sub="Jobs of this instance. What they carry is hidden." />
      <div className={styles.screen}>
        <QueueLevels queues={queues} now={now} />
        <section className={styles.section}>
          <h2>At work</h2>
          <JobList jobs={jobs} now={now} />
        </section>
        <section className={styles.section}>
          <h2>Language analysis</h2>
          <AnalysedAnew counts={stale} />
          <NeuralRefinement engines={neural} />
        </section>
        <section className={styles.section}>
          <h2>Dead letters</h2>
          <DeadLetterList letters={deadLetters} />
        </section>
        <section className={styles.section}>
          <h2>Workers</h2>
          <WorkerList workers={workers} now={now} />
        </section>
      </div>
    </>
  );
}
