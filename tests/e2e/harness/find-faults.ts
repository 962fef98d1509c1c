import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe-core finds on the page once it stands still, a line a fault; and whether the page scrolls sideways. */
export async function findFaults(page: Page): Promise<string[]> {
  // What fades in has no contrast yet.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(await readFile(axePath, "utf8"));
  return page.evaluate(async () => {
    const axe = Reflect.get(window, "axe");
    const { violations } = await axe.run(document);
    const faults = violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`,
    );
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [...faults, `${scrollWidth} px wide on a screen of ${innerWidth} px`] : faults;
  });
}
