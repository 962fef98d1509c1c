import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const reporter = fileURLToPath(new URL("report-usage.mjs", import.meta.url));

/** What a whole process took, from its start to its end. */
export type ProcessCost = {
  /** Of all its threads, in user and system. */
  cpuMs: number;
  wallMs: number;
  peakRssMb: number;
  stdout: string;
};

/** Runs a Node program to its end. @throws Error when it fails */
export async function processCost(program: string, args: readonly string[]): Promise<ProcessCost> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", reporter, program, ...args], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  const texts = ["", ""];
  const [stdout, usage] = [child.stdio[1], child.stdio[3]];
  for (const [at, stream] of [stdout, usage].entries()) {
    stream?.on("data", (chunk: Buffer) => {
      texts[at] += chunk.toString();
    });
  }
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(texts[1] ?? "") as NodeJS.ResourceUsage;
  return {
    cpuMs: (userCPUTime + systemCPUTime) / 1000,
    wallMs: performance.now() - startedAt,
    peakRssMb: maxRSS / 1024,
    stdout: texts[0] ?? "",
  };
}
