import { type Clock, systemClock } from "pg-boss";

/** The real time, with timers that do not keep a process alive. */
export const quietClock: Clock = {
  ...systemClock,
  setInterval: (run, ms) => setInterval(run, ms).unref(),
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
};
