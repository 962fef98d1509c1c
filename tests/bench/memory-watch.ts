import { readdir, readFile } from "node:fs/promises";

const everyMs = 200;

export type MemoryWatch = {
  /** Most bytes each process group held at once since the watch began: resident, shared pages counted once a group. */
  peak(name: string): number;
  stop(): void;
};

/** Looks at processes and their children five times a second. On systems without /proc it sees nothing. */
export function watchMemory(groups: Record<string, number>): MemoryWatch {
  const peaks = new Map<string, number>();
  let isOver = false;
  const look = async (): Promise<void> => {
    const statuses = await readStatuses();
    for (const [name, pid] of Object.entries(groups)) {
      const own = statuses.filter((status) => status.pid === pid || status.parent === pid);
      const shared = Math.max(0, ...own.map((status) => status.sharedBytes));
      const total = own.reduce((sum, status) => sum + status.ownBytes, shared);
      peaks.set(name, Math.max(total, peaks.get(name) ?? 0));
    }
    if (!isOver) setTimeout(() => void look(), everyMs).unref();
  };
  void look();
  return {
    peak: (name) => peaks.get(name) ?? 0,
    stop: () => {
      isOver = true;
    },
  };
}

type Status = { pid: number; parent: number; ownBytes: number; sharedBytes: number };

async function readStatuses(): Promise<Status[]> {
  const names = await readdir("/proc").catch(() => []);
  const texts = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => readFile(`/proc/${name}/status`, "utf8").catch(() => "")),
  );
  return texts.map((text) => ({
    pid: field(text, "Pid"),
    parent: field(text, "PPid"),
    ownBytes: (field(text, "RssAnon") + field(text, "RssFile")) * 1024,
    sharedBytes: field(text, "RssShmem") * 1024,
  }));
}

function field(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);
}
