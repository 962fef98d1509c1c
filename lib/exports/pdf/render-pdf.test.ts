import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { exportMessage, exportSource } from "#lib/testing/export-source.ts";
import { exportOptions } from "../export-options.ts";
import { renderPdf } from "./render-pdf.ts";

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

test.each(["bubbles", "transcript"] as const)(
  "%s: a cover, then as many pages as the messages need",
  async (layout) => {
    const messages = Array.from({ length: 200 }, (_, index) =>
      exportMessage(index + 1, { text: `Line ${index} 🍏 مرحبا`, participantId: (index % 2) + 1 }),
    );
    const output = renderPdf(exportSource(messages), exportOptions.parse({ format: "pdf", layout }));
    const pdf = await buffer(output.stream);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.subarray(-6).toString()).toContain("%%EOF");
    expect(pagesOf(pdf)).toBeGreaterThan(3);
  },
);

test("a message longer than a page runs on over the next ones", async () => {
  const text = "All work and no play. ".repeat(2_000);
  const output = renderPdf(exportSource([exportMessage(1, { text })]), exportOptions.parse({ format: "pdf" }));
  expect(pagesOf(await buffer(output.stream))).toBeGreaterThan(8);
});

test("a source that breaks off ends the stream with its error", async () => {
  const source = exportSource([]);
  source.messages = (async function* () {
    yield [exportMessage(1, { text: "so far" })];
    throw new Error("cut");
  })();
  const output = renderPdf({ ...source, total: 2 }, exportOptions.parse({ format: "pdf" }));
  await expect(buffer(output.stream)).rejects.toThrow("cut");
});
