import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { AppError } from "#lib/runtime/errors.ts";
import { guardSource } from "./guard-source.ts";
import type { StorageDriver } from "./storage-driver.ts";
import { storageFailure } from "./storage-failure.ts";

const partBytes = 8 * 1024 * 1024;
const partsInFlight = 2;

export type S3Settings = {
  endpoint?: string | undefined;
  region: string;
  bucket: string;
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
};

/** Any S3-compatible store. Without credentials the SDK looks for them where it always does. */
export function createS3Storage(settings: S3Settings): StorageDriver {
  const client = createS3Client(settings);
  const at = (key: string) => ({ Bucket: settings.bucket, Key: key });

  return {
    async put(key, source) {
      const guarded = guardSource(source);
      const body = Readable.from(guarded.read(), { objectMode: false });
      const params = { ...at(key), Body: body, ContentType: "application/octet-stream" };
      const upload = new Upload({ client, params, partSize: partBytes, queueSize: partsInFlight });
      try {
        await upload.done();
      } catch (error) {
        body.destroy();
        throw guarded.error ?? storageFailure(error);
      }
    },

    async get(key, range) {
      if (range && range.end <= range.start) throw new RangeError("an empty range");
      const Range = range && `bytes=${range.start}-${range.end - 1}`;
      const answer = await client.send(new GetObjectCommand({ ...at(key), ...(Range && { Range }) })).catch(refuse);
      if (!(answer.Body instanceof Readable)) throw new AppError("storage_unavailable", "The store sent no body.");
      return answer.Body;
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand(at(key))).catch((error: unknown) => {
        if (!isMissing(error)) throw storageFailure(error);
      });
    },

    async stat(key) {
      try {
        const head = await client.send(new HeadObjectCommand(at(key)));
        return { key, byteSize: head.ContentLength ?? 0, modifiedAt: head.LastModified ?? new Date(0) };
      } catch (error) {
        if (isMissing(error)) return null;
        throw storageFailure(error);
      }
    },

    async *list(prefix) {
      const pages = paginateListObjectsV2({ client }, { Bucket: settings.bucket, Prefix: prefix });
      try {
        for await (const page of pages) {
          for (const { Key, Size, LastModified } of page.Contents ?? []) {
            if (Key) yield { key: Key, byteSize: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
          }
        }
      } catch (error) {
        throw storageFailure(error);
      }
    },
  };
}

/** The SDK's client as this project uses it, also to prepare a bucket in tests. */
export function createS3Client(settings: S3Settings): S3Client {
  return new S3Client({
    region: settings.region,
    // Checksum trailers of streams are refused by most other stores; our chunks are authenticated anyway.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(settings.endpoint && { endpoint: settings.endpoint, forcePathStyle: true }),
    ...(settings.credentials && { credentials: settings.credentials }),
  });
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}

function refuse(error: unknown): never {
  if (isMissing(error)) throw new AppError("not_found", "The stored file is missing.");
  throw storageFailure(error);
}
