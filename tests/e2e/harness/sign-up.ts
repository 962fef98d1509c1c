import type { BrowserContextOptions, Page } from "playwright-core";
import type { Product } from "./start-product.ts";

/** Makes the first account of a fresh product, as its owner would; gives a page on the conversations. */
export async function signUp(product: Product, options?: BrowserContextOptions): Promise<Page> {
  const page = await product.newPage(options);
  await page.goto("/");
  await page.getByLabel("Name").fill("Maeve Tully");
  await page.getByLabel("Mail address").fill("maeve@example.org");
  await page.getByLabel("Password").fill("seven quiet herons");
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.waitForURL("**/conversations");
  return page;
}
