import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasS3TestServer, startS3TestServer } from "#lib/testing/s3-server.ts";
import { createLocalStorage } from "./local-storage.ts";
import { createS3Storage } from "./s3-storage.ts";
import type { StorageDriver } from "./storage-driver.ts";

type Opened = { driver: StorageDriver; close(): Promise<void> };

async function openLocal(): Promise<Opened & { directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), "parlance-driver-"));
  const close = () => rm(directory, { recursive: true, force: true });
  return { driver: createLocalStorage(directory), directory, close };
}

async function openS3(): Promise<Opened> {
  const { settings, close } = await startS3TestServer();
  return { driver: createS3Storage(settings), close };
}

const hasS3 = hasS3TestServer();
if (!hasS3) process.stdout.write("The S3 driver is not tried: swift or the script that starts it is not here.\n");

describe("local directory", () => keepsTheContract(openLocal));
describe.skipIf(!hasS3)("S3", () => keepsTheContract(openS3));

function keepsTheContract(open: () => Promise<Opened>) {
  let opened: Opened;
  let driver: StorageDriver;
  beforeAll(async () => {
    opened = await open();
    driver = opened.driver;
  }, 60_000);
  afterAll(() => opened.close());

  async function* pieces(bytes: Buffer, size = 50_000) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const fetch = async (key: string, range?: { start: number; end: number }) =>
    Buffer.concat(await (await driver.get(key, range)).toArray());
  const listed = async (prefix: string) => {
    const keys: string[] = [];
    for await (const file of driver.list(prefix)) keys.push(file.key);
    return keys.sort();
  };

  test.each([1, 50_001, 20 * 1024 * 1024])(
    "gives back what was put, %i bytes",
    async (size) => {
      const bytes = randomBytes(size);
      await driver.put(`1/aa/whole-${size}`, pieces(bytes));
      const back = await fetch(`1/aa/whole-${size}`);
      expect(createHash("sha256").update(back).digest("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(await driver.stat(`1/aa/whole-${size}`)).toMatchObject({ key: `1/aa/whole-${size}`, byteSize: size });
    },
    60_000,
  );

  test("gives the range that is asked for, its end not included", async () => {
    const bytes = randomBytes(200_000);
    await driver.put("1/ab/range", pieces(bytes));
    expect(await fetch("1/ab/range", { start: 65_530, end: 131_080 })).toEqual(bytes.subarray(65_530, 131_080));
    expect(await fetch("1/ab/range", { start: 0, end: 1 })).toEqual(bytes.subarray(0, 1));
    expect(await fetch("1/ab/range", { start: 199_999, end: 200_000 })).toEqual(bytes.subarray(199_999));
  });

  test("a put over an old file replaces it", async () => {
    await driver.put("1/ab/again", pieces(Buffer.from("first")));
    await driver.put("1/ab/again", pieces(Buffer.from("second one")));
    expect((await fetch("1/ab/again")).toString()).toBe("second one");
  });

  test.each([100_000, 12 * 1024 * 1024])(
    "a source that fails after %i bytes leaves nothing and is the error",
    async (size) => {
      async function* broken() {
        yield* pieces(randomBytes(size));
        throw new TypeError("the line went dead");
      }
      await expect(driver.put(`2/aa/broken-${size}`, broken())).rejects.toThrow(new TypeError("the line went dead"));
      expect(await driver.stat(`2/aa/broken-${size}`)).toBeNull();
      expect(await listed("2/")).toEqual([]);
    },
    60_000,
  );

  test("what is missing is told apart", async () => {
    expect(await driver.stat("3/aa/none")).toBeNull();
    await expect(driver.get("3/aa/none")).rejects.toMatchObject({ code: "not_found" });
    await driver.delete("3/aa/none");
  });

  test("a deleted file is gone, its neighbours stay", async () => {
    await driver.put("4/aa/one", pieces(Buffer.from("one")));
    await driver.put("4/bb/two", pieces(Buffer.from("two")));
    await driver.put("44/bb/three", pieces(Buffer.from("three")));
    expect(await listed("4/")).toEqual(["4/aa/one", "4/bb/two"]);
    await driver.delete("4/aa/one");
    expect(await listed("4/")).toEqual(["4/bb/two"]);
  });
}

test("local files are readable by their owner only", async () => {
  const { driver, directory, close } = await openLocal();
  await driver.put("1/aa/secret", new Blob(["secret"]).stream());
  expect((await stat(join(directory, "1/aa/secret"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(directory, "1/aa"))).mode & 0o777).toBe(0o700);
  expect(await readdir(join(directory, "1/aa"))).toEqual(["secret"]);
  await close();
});

test("a key never leaves the directory", async () => {
  const { driver, close } = await openLocal();
  await expect(driver.stat("../etc/passwd")).rejects.toMatchObject({ code: "internal" });
  await expect(driver.get("1//aa")).rejects.toMatchObject({ code: "internal" });
  await close();
});

test("a store that does not answer is unavailable, and may answer later", async () => {
  const driver = createS3Storage({
    endpoint: "http://127.0.0.1:1",
    region: "us-east-1",
    bucket: "parlance-test",
    credentials: { accessKeyId: "nobody", secretAccessKey: "nothing" },
  });
  const failure = { code: "storage_unavailable", retryable: true };
  await expect(driver.stat("1/aa/one")).rejects.toMatchObject(failure);
  await expect(driver.put("1/aa/one", new Blob(["one"]).stream())).rejects.toMatchObject(failure);
}, 30_000);
