import type { BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./launch-browser.ts";
import { type Instance, type InstanceOptions, startInstance } from "./start-instance.ts";
import { waitUntilLive } from "./wait-until-live.ts";

export type Product = Instance & {
  /** A page in a fresh browser profile, at the address of the product. Pass `storageState` to stay signed in. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /**
   * What no page may do: errors in the console, uncaught exceptions, answers of 500 and above, and requests that leave
   * the origin. A test ends with `expect(product.problems).toEqual([])`.
   */
  problems: string[];
  /** Closes the browser, stops the instance and throws its data away. */
  end(): Promise<void>;
};

/** The whole product as a person has it: `npm start` and a real browser. */
export async function startProduct(options: InstanceOptions = {}): Promise<Product> {
  const [instance, browser] = await Promise.all([startInstance(options), launchBrowser()]);
  const problems: string[] = [];
  return {
    ...instance,
    problems,
    newPage: async (contextOptions) => {
      const context = await browser.newContext({ baseURL: instance.url, ...contextOptions });
      const page = await context.newPage();
      watch(page, instance.url, problems);
      const go = page.goto.bind(page);
      page.goto = async (url, goOptions) => {
        const response = await go(url, goOptions);
        await waitUntilLive(page);
        return response;
      };
      return page;
    },
    end: async () => {
      await browser.close();
      await instance.stop();
      await instance.remove();
    },
  };
}

function watch(page: Page, origin: string, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    // Chromium writes a line for every answer of 400 and above; what tests provoke on purpose is no fault of the page.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !request.url().startsWith(`${origin}/`))
      problems.push(`left the origin: ${request.url()}`);
  });
}
