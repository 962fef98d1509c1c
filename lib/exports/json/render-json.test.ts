import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { exportMessage, exportSource } from "#lib/testing/export-source.ts";
import { exportOptions } from "../export-options.ts";
import { exportSchema } from "./export-schema.ts";
import { renderJson } from "./render-json.ts";

const options = exportOptions.parse({ format: "json" });

test("the document is of the published schema and ends with the number of messages", async () => {
  const messages = [
    exportMessage(1, { text: 'He said "yes"\u2028and left 👩‍👩‍👧' }),
    exportMessage(2, { participantId: null, kind: "notice", text: "Maeve Tully created group" }),
    exportMessage(3, { kind: "image", attachment: "IMG-1.jpg", attachmentSha256: "cd".repeat(32) }),
  ];
  const document = exportSchema.parse(JSON.parse(await text(renderJson(exportSource(messages), options))));
  expect(document.count).toBe(3);
  expect(document.messages.map((message) => message.text)).toEqual(messages.map((message) => message.text));
  expect(document.messages[2]?.attachment).toEqual({ name: "IMG-1.jpg", sha256: "cd".repeat(32) });
  expect(document.sources[0]?.sha256).toBe("ab".repeat(32));
});

test("an empty range is still a whole document", async () => {
  const document = exportSchema.parse(JSON.parse(await text(renderJson(exportSource([]), options))));
  expect(document).toMatchObject({ messages: [], count: 0 });
});
