import { availableParallelism } from "node:os";
import { type AnalysisPool, createAnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { config } from "#lib/runtime/config.ts";

const mostThreads = 4;

let shared: { pool: AnalysisPool; users: number } | undefined;

/** The threads of this process, shared by all imports under way and ended with the last of them. */
export async function withAnalysisPool<Result>(
  work: (pool: AnalysisPool, threads: number) => Promise<Result>,
): Promise<Result> {
  const threads = config().PARLANCE_WORKER_THREADS ?? Math.min(availableParallelism(), mostThreads);
  shared ??= { pool: createAnalysisPool({ threads }), users: 0 };
  const mine = shared;
  mine.users += 1;
  try {
    return await work(mine.pool, threads);
  } finally {
    mine.users -= 1;
    if (mine.users === 0) {
      shared = undefined;
      await mine.pool.close();
    }
  }
}
