import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export type Process = { pid: number; parent: number; name: string; command: string };

/** All processes of this machine, zombies left out. Linux only. */
export function listProcesses(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(Number(pid)));
}

/** The processes below `pid`, at any depth. */
export function descendants(pid: number, all = listProcesses()): Process[] {
  const children = all.filter((process) => process.parent === pid);
  return children.flatMap((child) => [child, ...descendants(child.pid, all)]);
}

/** Waits until `condition` gives something; what it gave is the answer. */
export async function until<T>(condition: () => T | Promise<T>, timeoutMs = 60_000): Promise<NonNullable<T>> {
  for (const deadline = Date.now() + timeoutMs; ; ) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`It did not come within ${timeoutMs} ms: ${condition}`);
    await sleep(50);
  }
}

function readProcess(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = stat.lastIndexOf(")");
    const [state, parent] = stat.slice(end + 2).split(" ");
    if (state === "Z") return [];
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return [{ pid, parent: Number(parent), name: stat.slice(stat.indexOf("(") + 1, end), command }];
  } catch {
    return [];
  }
}
