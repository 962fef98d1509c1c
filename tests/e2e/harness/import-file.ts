import type { Page } from "playwright-core";
import { until } from "./processes.ts";

export type ImportedChat = { conversationId: string; importId: string };

/** Chooses a file on the conversations page and waits until the product has read it. */
export async function importFile(page: Page, file: { name: string; buffer: Buffer }): Promise<ImportedChat> {
  await page.goto("/conversations");
  const answered = page.waitForResponse((response) => response.url().includes("/api/v1/conversations/import"));
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ ...file, mimeType: "application/octet-stream" });
  const { conversationId, importId } = await (await answered).json();
  await until(async () => {
    const { status, errorMessage } = await (await page.request.get(`/api/v1/imports/${importId}`)).json();
    if (status === "failed") throw new Error(`The import failed: ${errorMessage}`);
    return status === "ready";
  });
  return { conversationId, importId };
}
