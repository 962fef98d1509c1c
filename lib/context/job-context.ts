import { database } from "#lib/db/client.ts";
import { createLog } from "#lib/runtime/log.ts";
import type { Context } from "./context.ts";

/** The context of a job: it acts for a workspace with the rights of its owner. */
export function createJobContext(input: { jobId: string; queue: string; workspaceId: number }): Context {
  return {
    actor: { kind: "job", id: input.jobId },
    workspaceId: input.workspaceId,
    role: "owner",
    db: database(),
    log: createLog("job").child({ queue: input.queue, jobId: input.jobId, workspaceId: input.workspaceId }),
    requestId: input.jobId,
    address: null,
    now: () => new Date(),
  };
}
