import { setTimeout as sleep } from "node:timers/promises";
import { buildWeb } from "#jobs/supervisor/build-web.ts";
import { generateChatText } from "#lib/testing/chat-generator.ts";
import { findFaults } from "#tests/e2e/harness/find-faults.ts";
import { importFile } from "#tests/e2e/harness/import-file.ts";
import { signUp } from "#tests/e2e/harness/sign-up.ts";
import { startProduct } from "#tests/e2e/harness/start-product.ts";
import { troubledChat } from "#tests/e2e/harness/troubled-chat.ts";

await buildWeb(process.cwd(), console.log);
const product = await startProduct();
try {
  const page = await signUp(product);
  const a = await importFile(page, {
    name: "WhatsApp Chat - Allotment.zip",
    buffer: await troubledChat({ isOrderProved: false }),
  });
  const b = await importFile(page, {
    name: "WhatsApp Chat with Orchard.txt",
    buffer: Buffer.from(generateChatText({ messages: 3000, locale: "en", seed: 4 })),
  });
  const storageState = await page.context().storageState();
  for (const [w, h] of [
    [1440, 900],
    [360, 780],
  ] as const)
    for (const colorScheme of ["light", "dark"] as const) {
      const p = await product.newPage({ viewport: { width: w, height: h }, colorScheme, storageState });
      for (const [name, chat] of [
        ["troubled", a],
        ["calm", b],
      ] as const) {
        await p.goto(`/imports/${chat.importId}`);
        for (const f of await findFaults(p)) console.log("FAULT", name, w, colorScheme, f);
        await p.screenshot({ path: `/tmp/shots-check/${name}-${w}-${colorScheme}.png`, fullPage: true });
      }
      if (w === 1440 || colorScheme === "dark") {
        await p.goto(`/imports/${a.importId}#media`);
        for (const s of await p.locator("details > summary").all()) await s.click();
        await sleep(500);
        await p.screenshot({ path: `/tmp/shots-check/media-${w}-${colorScheme}.png`, fullPage: false });
      }
      await p.close();
    }
  const r = await (await page.request.get(`/api/v1/imports/${a.importId}`)).json();
  console.log(JSON.stringify(r.report), JSON.stringify(r.rejects));
  console.log(product.problems);
  if (process.env.KEEP) {
    console.log(product.url);
    await sleep(1e9);
  }
} finally {
  await product.end();
}
