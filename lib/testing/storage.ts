import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyBytes, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { createLocalStorage } from "#lib/storage/local-storage.ts";
import { setStorage } from "#lib/storage/storage.ts";
import type { StorageDriver } from "#lib/storage/storage-driver.ts";

export type TestStorage = { directory: string; driver: StorageDriver; close(): Promise<void> };

/**
 * A store in a directory of its own and a master key of its own; both are also what this process uses.
 * Call it in `beforeAll` and `close()` in `afterAll`.
 */
export async function createTestStorage(): Promise<TestStorage> {
  const directory = await mkdtemp(join(tmpdir(), "parlance-storage-"));
  const driver = createLocalStorage(directory);
  setStorage(driver);
  setMasterKeys({ current: 1, keys: new Map([[1, randomBytes(keyBytes)]]) });
  const close = async () => {
    setStorage(undefined);
    setMasterKeys(undefined);
    await rm(directory, { recursive: true, force: true });
  };
  return { directory, driver, close };
}
