import type { Page } from "playwright-core";

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
  await page.waitForFunction(
    async (id) => {
      const answer = await (await fetch(`/api/v1/imports/${id}`)).json();
      if (answer.status === "failed") throw new Error(answer.errorMessage);
      return answer.status === "ready";
    },
    importId,
    { timeout: 120_000, polling: 300 },
  );
  return { conversationId, importId };
}
