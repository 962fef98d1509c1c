import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSmtpServer, type TestSmtpServer } from "#lib/testing/smtp-server.ts";
import { until } from "./harness/processes.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let server: TestSmtpServer;
let product: Product;
let owner: Page;
beforeAll(async () => {
  server = await startSmtpServer();
  product = await startProduct({ env: { SMTP_URL: server.url } });
  owner = await product.newPage();
});
afterAll(async () => {
  await product.end();
  await server.close();
});

const password = "a quiet reading room";

/** The link in the newest letter to an address. */
function linkTo(address: string, path: string): Promise<string> {
  return until(() => {
    const letter = server.received.findLast(({ to }) => to.includes(address));
    return letter?.mail.text?.match(new RegExp(`${product.url}${path}\\S+`))?.[0];
  });
}

async function fill(page: Page, values: Record<string, string>, button: string): Promise<void> {
  for (const [id, value] of Object.entries(values)) await page.fill(`#${id}`, value);
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** What axe-core finds against WCAG 2.2 AA on the page as it stands. */
async function findBarriers(page: Page): Promise<string[]> {
  // Evaluated, not injected: the page's own policy lets no foreign script element run.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
  });
}

test("a fresh instance asks for the first account and opens the product to it", async () => {
  await owner.goto("/");
  await owner.waitForURL("**/first-run");
  expect(await findBarriers(owner)).toEqual([]);
  await fill(owner, { name: "Ada", email: "ada@example.org", password: "short" }, "Make the account");
  expect(new URL(owner.url()).pathname).toBe("/first-run");
  await fill(owner, { password }, "Make the account");
  await owner.waitForURL("**/conversations");
  await owner.goto("/first-run");
  await owner.waitForURL("**/conversations");
});

test("an invited person joins by the mailed link and sees what their role allows", async () => {
  await owner.goto("/settings/members");
  await owner.selectOption("#role", "viewer");
  await fill(owner, { email: "yusuf@example.org" }, "Invite");
  const link = await linkTo("yusuf@example.org", "/invitation/");

  const yusuf = await product.newPage();
  await yusuf.goto(link);
  expect(await findBarriers(yusuf)).toEqual([]);
  await fill(yusuf, { name: "Yusuf", password }, "Join");
  await yusuf.waitForURL("**/conversations");
  await yusuf.goto("/settings/members");
  await yusuf.getByRole("cell", { name: "Yusuf yusuf@example.org" }).waitFor();
  expect(await yusuf.getByRole("link", { name: "API keys" }).count()).toBe(0);
  expect((await yusuf.goto("/settings/keys"))?.status()).toBe(404);

  const late = await product.newPage();
  await late.goto(link);
  await late.getByRole("heading", { name: "This invitation has ended" }).waitFor();
});

test("a forgotten password is replaced by the mailed link", async () => {
  const page = await product.newPage();
  await page.goto("/reset");
  await fill(page, { email: "yusuf@example.org" }, "Ask for the letter");
  await page.getByText("the letter is on its way").waitFor();
  await page.goto(await linkTo("yusuf@example.org", "/reset/"));
  await fill(page, { newPassword: "another quiet room" }, "Replace the password");
  await page.getByRole("link", { name: "Sign in" }).click();
  await fill(page, { email: "yusuf@example.org", password }, "Sign in");
  await page.getByText("The address or the password is not right.").waitFor();
  await fill(page, { password: "another quiet room" }, "Sign in");
  await page.waitForURL("**/conversations");
});

test("T104: without a session no header opens a page, and the policy of pages stays", async () => {
  const without: Record<string, string>[] = [{}, { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }];
  for (const headers of without) {
    const response = await fetch(`${product.url}/conversations`, { headers, redirect: "manual" });
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("/sign-in");
    const page = await fetch(`${product.url}/sign-in`, { headers });
    expect(page.headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("T111: a script that got into a page does not run", async () => {
  const page = await owner.context().newPage();
  const injected = "<script>window.ran = 1</script><img src='data:,' onerror='window.ran = 2'>";
  await page.route("**/settings/profile", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</body>", `${injected}</body>`) });
  });
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  await page.goto("/settings/profile");
  await until(() => refused.length >= 2);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  await page.close();
});

test.each(["light", "dark"] as const)("settings hold no barrier, wide and narrow, %s", async (colorScheme) => {
  const storageState = await owner.context().storageState();
  for (const width of [1440, 360]) {
    const page = await product.newPage({ storageState, colorScheme, viewport: { width, height: 800 } });
    for (const path of ["profile", "members", "keys", "outbox", "trail"]) {
      await page.goto(`/settings/${path}`);
      expect(await findBarriers(page), `${path} at ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});

test("no page asked another origin, failed, or broke its policy", () => {
  expect(product.problems).toEqual([]);
});
