import { startVitest } from "vitest/node";

export type Counts = { passed: number; failed: number; skipped: number };

/** Runs tests once and counts them; a file that cannot be loaded and an error outside any test are failures too. */
export async function runTests(options: { filters: string[]; projects: string[] }): Promise<Counts> {
  const vitest = await startVitest("test", options.filters, { run: true, watch: false, project: options.projects });
  const counts = { passed: 0, failed: vitest.state.getUnhandledErrors().length, skipped: 0 };
  for (const module of vitest.state.getTestModules()) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === "pending" ? "failed" : state] += 1;
    }
  }
  await vitest.close();
  return counts;
}
