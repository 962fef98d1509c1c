import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openChatFile } from "#jobs/bin/parse/open-chat-file.ts";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import type { ParsedRecord } from "#lib/parse/parsed-record.ts";
import { readChat } from "#lib/parse/read-chat.ts";

const folder = join(import.meta.dirname, "../../shared/samples");
const index = join(folder, "INDEX.tsv");

/** Exports that other projects publish as samples, with the counts that their authors document. */
type Sample = Record<string, string> & { file: string };

function listSamples(): Sample[] {
  const [head = "", ...lines] = readFileSync(index, "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const values = line.split("\t");
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])) as Sample;
  });
}

async function readSample(file: string) {
  const { chats, close } = await openChatFile(join(folder, file));
  const [chat] = chats;
  if (!chat) throw new Error("no chat");
  const profile = await inspectChat(chat.read());
  const records: ParsedRecord[] = [];
  for await (const batch of readChat(chat.read(), profile)) records.push(...batch.records);
  close();
  return { profile, records };
}

if (!existsSync(index)) {
  test.skip("published samples: the folder ../shared/samples is absent", () => undefined);
} else {
  describe("published samples", () => {
    const samples = listSamples();
    let right = 0;
    afterAll(() => console.log(`${right} of ${samples.length} samples hold what their authors say`));

    test.each(samples)("$file holds what its authors say", async (sample) => {
      const { profile, records } = await readSample(sample.file);
      expect(records).toHaveLength(Number(sample.expected_records));
      expect(records.filter(({ sender }) => sender !== null)).toHaveLength(Number(sample.expected_user));
      expect(profile.records).toBe(records.length);
      expect(profile.clock).toBe(sample.clock);
      if (sample.date_order !== "mixed") {
        expect(profile.dateOrder).toBe(sample.date_order);
        expect(profile.firstLocalAt).toBe(sample.first_local_ts);
      }
      expect(profile.lastLocalAt).toBe(sample.last_local_ts);
      right++;
    });
  });
}
