import type { Page } from "playwright-core";

/**
 * Waits until a page that the server has drawn hears keys and clicks: React has taken over its last element, and the
 * effects of that have run. Pages without our scripts are live at once.
 */
export async function waitUntilLive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (!document.querySelector('script[src*="/_next/"]')) return true;
    const drawn = [...document.querySelectorAll("main, main *")];
    const isOurs = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps$"));
    return drawn.length === 0 || [drawn[0], drawn.at(-1)].every((element) => element && isOurs(element));
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
}
