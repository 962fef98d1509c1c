import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks of /proc a second: 100 on every Linux that Node runs on. */
const tickMs = 10;

/** Milliseconds of processor time that a process, its threads and its children have used. 0 where there is no /proc. */
export function treeCpu(pid: number): number {
  const all = existing().filter((name) => /^\d+$/.test(name));
  return all.map((name) => read(Number(name), pid)).reduce((sum, ms) => sum + ms, 0);
}

function existing(): string[] {
  try {
    return readdirSync("/proc");
  } catch {
    return [];
  }
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
