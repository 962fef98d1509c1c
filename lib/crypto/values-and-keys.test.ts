import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createToken } from "./create-token.ts";
import { hashToken } from "./hash-token.ts";
import { type MasterKeys, parseMasterKeys } from "./master-keys.ts";
import { openValue } from "./open-value.ts";
import { sealValue } from "./seal-value.ts";
import { unwrapKey } from "./unwrap-key.ts";
import { wrapKey } from "./wrap-key.ts";

const [one, two] = [randomBytes(32), randomBytes(32)];
const old: MasterKeys = { current: 1, keys: new Map([[1, one]]) };
const rotated: MasterKeys = {
  current: 2,
  keys: new Map([
    [2, two],
    [1, one],
  ]),
};
const refused = { code: "internal" };

test("the setting is one key, or versions of which the first is in force", () => {
  expect(parseMasterKeys(one.toString("base64"))).toEqual(old);
  expect(parseMasterKeys(`2:${two.toString("base64")}, 1:${one.toString("base64url")}`)).toEqual(rotated);
});

test.each([
  undefined,
  "",
  "c2hvcnQ=",
  `0:${one.toString("base64")}`,
  `1:${one.toString("base64")},1:${two.toString("base64")}`,
])("a setting that is no key is refused: %s", (setting) => {
  expect(() => parseMasterKeys(setting)).toThrow("PARLANCE_MASTER_KEY");
});

test("a wrapped key opens for its object only, also after the master key was changed", () => {
  const dataKey = randomBytes(32);
  const wrapped = wrapKey(dataKey, "objects/1/a", old);
  expect(unwrapKey(wrapped, "objects/1/a", rotated)).toEqual(dataKey);
  expect(wrapKey(dataKey, "objects/1/a", rotated).keyVersion).toBe(2);
  expect(() => unwrapKey(wrapped, "objects/2/a", old)).toThrow(expect.objectContaining(refused));
  const stranger: MasterKeys = { current: 1, keys: new Map([[1, two]]) };
  expect(() => unwrapKey(wrapped, "objects/1/a", stranger)).toThrow(expect.objectContaining(refused));
  expect(() => unwrapKey({ ...wrapped, keyVersion: 9 }, "objects/1/a", old)).toThrow("Version 9");
});

test("a sealed value opens under its own identity, and under later master keys", () => {
  const sealed = sealValue("a letter, ein Brief, 手紙", "mails/1", old);
  expect(openValue(sealed, "mails/1", rotated).toString()).toBe("a letter, ein Brief, 手紙");
  expect(sealed.includes("letter")).toBe(false);
  expect(() => openValue(sealed, "mails/2", old)).toThrow(expect.objectContaining(refused));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => openValue(changed, "mails/1", old), `byte ${at}`).toThrow(expect.objectContaining(refused));
  }
  expect(() => openValue(sealed.subarray(0, 10), "mails/1", old)).toThrow(expect.objectContaining(refused));
});

test("a token has 256 random bits and is found by its hash", () => {
  const { token, tokenHash } = createToken();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(hashToken(token)).toEqual(tokenHash);
  expect(createToken().token).not.toBe(token);
});
