export type TestClock = { now: () => Date; advance(milliseconds: number): void };

/** A clock that only moves when told: give its `now` to a test context. */
export function createTestClock(start = "2024-03-01T12:00:00Z"): TestClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
