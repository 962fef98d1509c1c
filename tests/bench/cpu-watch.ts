import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of /proc a second: 100 on every Linux that Node runs on. */
const tickMs = 10;

/**
 * Milliseconds of processor time that the work takes in this process, its threads included, and in Postgres with all
 * its processes, those that have ended meanwhile included. Reads /proc.
 */
export async function cpuOf(
  postgresPid: number,
  work: () => Promise<unknown>,
): Promise<{ node: number; postgres: number; all: number }> {
  const before = { node: nodeMs(), postgres: treeMs(postgresPid) };
  await work();
  const node = nodeMs() - before.node;
  const postgres = treeMs(postgresPid) - before.postgres;
  return { node, postgres, all: node + postgres };
}

function nodeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function treeMs(pid: number): number {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return all.map((name) => read(Number(name), pid)).reduce((sum, ms) => sum + ms, 0);
}

/** What a process has used, if it is `root` or a child of it; the root tells also of children that it has waited for. */
function read(pid: number, root: number): number {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // It has ended since the directory was listed.
    return 0;
  }
  // Fields after the name, which may hold blanks: state, parent, ... 12 utime, 13 stime, 14 cutime, 15 cstime.
  // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (pid !== root && Number(fields[1]) !== root) return 0;
  const ticks = fields.slice(11, pid === root ? 15 : 13);
  return ticks.reduce((sum, value) => sum + Number(value), 0) * tickMs;
}
