import { join } from "node:path";
import { config } from "#lib/runtime/config.ts";
import { createLocalStorage } from "./local-storage.ts";
import { createS3Storage } from "./s3-storage.ts";
import type { StorageDriver } from "./storage-driver.ts";

const shared = globalThis as typeof globalThis & { parlanceStorage?: StorageDriver | undefined };

/** The store of this process: a bucket when one is configured, else the data directory. */
export function storage(): StorageDriver {
  shared.parlanceStorage ??= createStorage();
  return shared.parlanceStorage;
}

/** Takes another store instead, for tests; undefined goes back to the configured one. */
export function setStorage(driver: StorageDriver | undefined): void {
  shared.parlanceStorage = driver;
}

function createStorage(): StorageDriver {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, dataDir } = config();
  if (!S3_BUCKET) return createLocalStorage(join(dataDir, "objects"));
  const hasKeys = S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY;
  return createS3Storage({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    bucket: S3_BUCKET,
    credentials: hasKeys ? { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } : undefined,
  });
}
