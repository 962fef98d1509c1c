/** One line of the evaluation: a task measured on a published set. */
export type EvalTask = {
  task: string;
  /** The set and its folder under PARLANCE_EVAL_DIR, `folder: what it is`. */
  set: string;
  measure: string;
  /** The best published figure and whose it is. */
  published: string;
  /** What we want at least, and what we aim at. */
  reach: number;
  aim: number;
  /** The figure on the set under `dir`; null where the set is not there. Several figures as named parts. */
  run(dir: string): Promise<EvalFigure | null>;
};

export type EvalFigure = { figure: number; details?: string };
