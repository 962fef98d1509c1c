import { treeCpu } from "./tree-cpu.ts";

/**
 * Milliseconds of processor time that the work takes in this process, its threads included, and in Postgres with all
 * its processes, those that have ended meanwhile included. Reads /proc.
 */
export async function cpuOf(
  postgresPid: number,
  work: () => Promise<unknown>,
): Promise<{ node: number; postgres: number; all: number }> {
  const before = { node: nodeMs(), postgres: treeCpu(postgresPid) };
  await work();
  const node = nodeMs() - before.node;
  const postgres = treeCpu(postgresPid) - before.postgres;
  return { node, postgres, all: node + postgres };
}

function nodeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
