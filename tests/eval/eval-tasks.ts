import type { EvalTask } from "./eval-task.ts";

/** Every task of the evaluation, in the order of the engine's pass. */
export const evalTasks: readonly EvalTask[] = [];
