import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAll } from "#jobs/receive/testing/receive.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { type Expected, inFull } from "./payloads/expected.ts";
import { publishedMeta } from "./payloads/published-meta.ts";
import { publishedPywa } from "./payloads/published-pywa.ts";
import { publishedSynthetic } from "./payloads/published-synthetic.ts";
import { sendSigned } from "./payloads/send-signed.ts";
import { readStored } from "./payloads/stored.ts";

const folder = resolve("../shared/data/cloud-payloads");
const isHere = existsSync(folder);
/** Signatures are no webhooks, and what a program saved comes in as a file: both have tests of their own. */
const isOther = /^(signature_|import_)/;

const keyed = (table: Record<string, Expected>, place: string, customer: string) =>
  Object.entries(table).map(([name, expected]) => [`${place}${name}.json`, expected, customer] as const);
const table = [
  ...keyed(publishedMeta, "webhooks/meta_openapi_", "Sheena Nelson"),
  ...keyed(
    {
      metadoc_unsupported_131060_coexistence: {
        rows: [
          {
            id: "wamid.TESTUNAVAILABLE131060",
            at: 1750090702,
            kind: "other",
            type: "unsupported",
            isPlaceholder: true,
            details: { reason: "unsupported", code: 131060 },
          },
        ],
      },
    },
    "webhooks/",
    "Sheena Nelson",
  ),
  ...keyed(publishedPywa, "webhooks/pywa_", "Test Name"),
  ...keyed(publishedSynthetic, "synthetic/", "Sheena Nelson"),
];

let testDatabase: TestDatabase;
let testStorage: TestStorage;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

test.skipIf(isHere)("published payloads are not on this machine: nothing to send in", () => undefined);

test.skipIf(!isHere)("every published payload has the rows it must give", () => {
  const published = ["webhooks", "synthetic"].flatMap((kind) =>
    readdirSync(`${folder}/${kind}`)
      .filter((name) => !isOther.test(name))
      .map((name) => `${kind}/${name}`),
  );
  expect(table.map(([name]) => name).sort()).toEqual(published.sort());
});

test.skipIf(!isHere).each(table)(
  "%s, signed and sent in, leaves the rows it must give",
  async (name, expected, customer) => {
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const ctx = await createTestContext(testDatabase);
    const numbers = new Set([...text.matchAll(/"phone_number_id":\s*"([^"]+)"/g)].map(([, number]) => number));
    const connections: TestConnection[] = [];
    for (const phoneNumberId of numbers) connections.push(await createTestConnection(ctx, { phoneNumberId }));
    const connection = connections[0] ?? (await createTestConnection(ctx));
    const parsed: unknown = JSON.parse(text);
    const bodies = Array.isArray(parsed) ? parsed.map((body) => JSON.stringify(body)) : [text];
    for (const body of bodies) expect(await sendSigned(connection, body)).toBe(200);
    await readAll(ctx, connection.id);
    expect(await readStored(ctx)).toEqual(inFull(expected, customer));
    const { lastError } = await connection.row();
    if (expected.trouble) expect(lastError).toMatch(expected.trouble);
    else expect(lastError).toBeNull();
  },
);
