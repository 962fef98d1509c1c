import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";

const folder = join(import.meta.dirname, "samples");
const samples = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test.each(samples)("%s reads as the file beside it says", async (name) => {
  const { profile, records, rejects } = await readChatText(readFileSync(join(folder, name)));
  const { reading, ...shown } = profile;
  const read = JSON.stringify({ profile: shown, records, rejects }, null, 2);
  await expect(`${read}\n`).toMatchFileSnapshot(join(folder, name.replace(/\.txt$/, ".expected.json")));
});
