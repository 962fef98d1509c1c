import { availableParallelism } from "node:os";
import { type AnalysisPool, createAnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { config } from "#lib/runtime/config.ts";

const mostThreads = 4;
/** Loading the models takes a second or more: the threads stay for the next import, then their memory goes back. */
const idleMs = 30_000;

type Shared = { pool: AnalysisPool; users: number; timer: NodeJS.Timeout | undefined };

let shared: Shared | undefined;

/** Lends the threads of this process, which all imports under way share. */
export async function withAnalysisPool<Result>(
  work: (pool: AnalysisPool, threads: number) => Promise<Result>,
): Promise<Result> {
  const threads = config().PARLANCE_WORKER_THREADS ?? Math.min(availableParallelism(), mostThreads);
  shared ??= { pool: createAnalysisPool({ threads }), users: 0, timer: undefined };
  const mine = shared;
  clearTimeout(mine.timer);
  mine.users += 1;
  try {
    return await work(mine.pool, threads);
  } finally {
    mine.users -= 1;
    if (mine.users === 0) mine.timer = setTimeout(() => end(mine), idleMs).unref();
  }
}

function end(idle: Shared): void {
  shared = undefined;
  void idle.pool.close();
}
