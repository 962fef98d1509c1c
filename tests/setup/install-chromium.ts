import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.ts";

/** Finds Chromium or installs it, from the system's packages as root, else through Playwright. */
export function installChromium(): string | undefined {
  const found = findChromium();
  if (found) return found;
  process.stdout.write("Installing Chromium for the end-to-end tests (once) ...\n");
  const ways = [
    ...(process.getuid?.() === 0
      ? ["apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium"]
      : []),
    "playwright-core install chromium",
  ];
  for (const way of ways) {
    spawnSync("sh", ["-c", way], { stdio: ["ignore", "ignore", "inherit"] });
    const installed = findChromium();
    if (installed) return installed;
  }
  return undefined;
}
