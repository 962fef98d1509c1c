import { failAudit } from "#lib/connections/audit/fail-audit.ts";
import { failPull } from "#lib/connections/pull/fail-pull.ts";
import { createJobContext } from "#lib/context/job-context.ts";
import { database } from "#lib/db/client.ts";
import { failExport } from "#lib/exports/fail-export.ts";
import { failImport } from "#lib/messages/imports/fail-import.ts";
import { failMerge } from "#lib/messages/merging/fail-merge.ts";
import { type LostJob, listLostJobs } from "#lib/queue/list-lost-jobs.ts";
import { queues } from "#lib/queue/queues.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { createLog } from "#lib/runtime/log.ts";

const intervalMs = 15_000;
const lookBackMs = 3_600_000;
const reason = { code: "worker_lost", message: "The worker was lost four times while it worked on this." };

/** Every quarter of a minute, tells people of jobs that failed for good because their worker was killed each time. */
export function settleLostJobs(): { stop(): Promise<void> } {
  const settled = new Set<string>();
  let pass = Promise.resolve();
  const settleAll = async () => {
    for (const job of await listLostJobs(database(), new Date(Date.now() - lookBackMs))) {
      if (settled.has(job.letterId)) continue;
      await settle(job);
      settled.add(job.letterId);
    }
  };
  const timer = setInterval(() => {
    pass = settleAll().catch((error: unknown) =>
      createLog("worker").warn({ error: describeError(error) }, "lost jobs"),
    );
  }, intervalMs);
  return {
    stop: () => {
      clearInterval(timer);
      return pass;
    },
  };
}

async function settle({ queue, jobId, payload }: LostJob): Promise<void> {
  if (queue === "import.run") {
    const { workspaceId, importId } = queues[queue].payload.parse(payload);
    await failImport(createJobContext({ jobId, queue, workspaceId }), importId, reason);
  }
  if (queue === "import.merge") {
    const { workspaceId, importId } = queues[queue].payload.parse(payload);
    await failMerge(createJobContext({ jobId, queue, workspaceId }), importId, reason.message);
  }
  if (queue === "connection.pull") {
    const { workspaceId, pullId, run } = queues[queue].payload.parse(payload);
    await failPull(createJobContext({ jobId, queue, workspaceId }), { pullId, run }, reason.message);
  }
  if (queue === "connection.audit") {
    const { workspaceId, auditId } = queues[queue].payload.parse(payload);
    await failAudit(createJobContext({ jobId, queue, workspaceId }), auditId, reason.message);
  }
  if (queue === "export.run") {
    const { workspaceId, exportId } = queues[queue].payload.parse(payload);
    await failExport(createJobContext({ jobId, queue, workspaceId }), exportId, reason);
  }
}
