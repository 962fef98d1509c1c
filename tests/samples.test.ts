import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = join(root, "../shared/samples");
const index = join(folder, "INDEX.tsv");

/** Exports that other projects publish as samples, with the counts that their authors document. */
type Sample = Record<string, string> & { file: string };
type Line = Record<string, unknown>;

function listSamples(): Sample[] {
  const [head = "", ...lines] = readFileSync(index, "utf8").trimEnd().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const values = line.split("\t");
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])) as Sample;
  });
}

/** What `parlance parse` prints for all files in one go. */
async function parseAll(files: string[]): Promise<Line[]> {
  const program = join(root, "jobs/bin/parlance.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program, "parse", ...files], { maxBuffer: 2 ** 28 });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line): Line => JSON.parse(line));
}

if (!existsSync(index)) {
  test.skip("published samples: the folder ../shared/samples is absent", () => undefined);
} else {
  describe("parlance parse reads published samples", () => {
    const samples = listSamples();
    let lines: Line[] = [];
    let right = 0;
    beforeAll(async () => {
      lines = await parseAll(samples.map(({ file }) => join(folder, file)));
    });
    afterAll(() => console.log(`${right} of ${samples.length} samples hold what their authors say`));

    test.each(samples)("$file holds what its authors say", (sample) => {
      const own = lines.filter(({ file }) => file === join(folder, sample.file));
      const messages = own.filter(({ type }) => type === "message");
      const [report, ...more] = own.filter(({ type }) => type === "report");
      expect(more).toEqual([]);
      expect(own.at(-1)).toBe(report);
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, at) => at + 1));
      expect(messages).toHaveLength(Number(sample.expected_records));
      expect(report).toMatchObject({
        messages: Number(sample.expected_user),
        notices: Number(sample.expected_system),
        clock: sample.clock,
      });
      if (sample.date_order !== "mixed") {
        const moments = messages.map(({ sentAt }) => String(sentAt)).sort();
        expect(report?.dateOrder).toBe(sample.date_order);
        expect([moments[0], moments.at(-1)]).toEqual([sample.first_local_ts, sample.last_local_ts]);
      }
      right++;
    });
  });
}
