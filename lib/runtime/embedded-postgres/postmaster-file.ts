import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a Postgres server writes about itself into its data directory. */
export type PostmasterFile = { pid: number; port: number; isReady: boolean };

/** Reads `postmaster.pid` (line 1 pid, line 4 port, line 8 state); undefined when there is none or it is half written. */
export async function readPostmasterFile(clusterDir: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(clusterDir, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

/** What runs under `pid`: after a reboot the number may belong to another program. */
export async function findProcess(pid: number): Promise<"postgres" | "other" | "none"> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return "none";
  }
  if (process.platform !== "linux") return "postgres";
  const state = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  if (state === "" || state.includes(") Z ")) return "none";
  return state.includes("(postgres") ? "postgres" : "other";
}
