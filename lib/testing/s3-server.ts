import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { createS3Client, type S3Settings } from "#lib/storage/s3-storage.ts";

const script = resolve("../shared/tools/swift-up.sh");
const bucketAttempts = 60;
const bucketPauseMs = 500;

/** Whether OpenStack Swift and the script that starts it are on this machine. */
export function hasS3TestServer(): boolean {
  if (!existsSync(script)) return false;
  try {
    execFileSync("which", ["swift-proxy-server"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A real server that speaks S3 (OpenStack Swift), with an empty bucket. */
export async function startS3TestServer(): Promise<{ settings: S3Settings; close(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "parlance-swift-"));
  const port = await findFreePorts(4);
  const close = () => stop(directory);
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    bucket: "parlance-test",
    credentials: { accessKeyId: "test:tester", secretAccessKey: "testing" },
  };
  try {
    await promisify(execFile)("bash", [script, directory, String(port)]);
    await createBucket(settings);
  } catch (error) {
    await close();
    throw error;
  }
  return { settings, close };
}

/** The proxy answers before the servers behind it do: asks again until they are there. */
async function createBucket(settings: S3Settings): Promise<void> {
  const client = createS3Client(settings);
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: settings.bucket }));
      return;
    } catch (error) {
      if (attempt === bucketAttempts) throw error;
      await pause(bucketPauseMs);
    }
  }
}

async function stop(directory: string): Promise<void> {
  const pids = await readFile(join(directory, "pids"), "utf8").catch(() => "");
  for (const pid of pids.split("\n").filter(Boolean)) process.kill(Number(pid));
  await rm(directory, { recursive: true, force: true, maxRetries: 20 });
}

async function findFreePorts(count: number): Promise<number> {
  while (true) {
    const first = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, "127.0.0.1", () => server.close(() => done(true)));
  });
}
