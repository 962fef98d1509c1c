import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readPayload } from "./read-payload.ts";
import { unwrapPayload } from "./unwrap-payload.ts";

const folder = resolve("../shared/data/cloud-payloads");
const files = existsSync(folder)
  ? ["webhooks", "synthetic"].flatMap((kind) =>
      readdirSync(`${folder}/${kind}`)
        .filter((name) => name.endsWith(".json") && !name.startsWith("signature"))
        .map((name) => `${kind}/${name}`),
    )
  : [];
/** What tells of nothing that has a place here. */
const silent = /template_status|user_marketing|unknown_field/;
const broken =
  /malformed_(no_object|null_body|other_product|unknown_type|wrong_type_text)|with_err|deleted_message__revoke/;

test.skipIf(files.length === 0)("every published payload gives events, and no problem that it does not have", () => {
  const wrong = files.filter((name) => {
    const read = unwrapPayload(JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))).map((one) => readPayload(one));
    const events = read.flatMap(({ changes }) => changes.flatMap((change) => change.events));
    const problems = read.flatMap((payload) => payload.problems);
    const hasEvents = events.length > 0 || silent.test(name) || broken.test(name);
    return !hasEvents || problems.length > 0 !== broken.test(name);
  });
  expect(wrong).toEqual([]);
});

test.skipIf(files.length === 0)("a thousand messages in one payload are a thousand events", () => {
  const body = JSON.parse(readFileSync(`${folder}/synthetic/batch_1000_messages.json`, "utf8"));
  const events = readPayload(body).changes.flatMap((change) => change.events);
  expect(events.filter(({ event }) => event === "message")).toHaveLength(1000);
});
