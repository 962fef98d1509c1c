import { readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Makes this process the only supervisor of a data directory.
 * @returns gives the place free again
 * @throws Error when another one runs
 */
export function claimInstance(file: string): () => void {
  const other = readPid(file);
  if (other && other !== process.pid && isSupervisor(other)) {
    throw new Error(
      `Parlance runs here already (process ${other}). Give this one a PARLANCE_DATA_DIR and a PORT of its own.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** After a reboot the number may be any program's. */
function isSupervisor(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.ts");
  } catch {
    return false;
  }
}
