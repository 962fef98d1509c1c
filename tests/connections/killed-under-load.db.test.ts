import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareRollups } from "#jobs/receive/testing/compare-rollups.ts";
import { workerCommand } from "#jobs/supervisor/worker-command.ts";
import { businessNumber } from "#lib/connections/fixtures/webhook.ts";
import {
  appSecret,
  createTestConnection,
  type TestConnection,
} from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { closeDatabase, setDatabase } from "#lib/db/client.ts";
import { migrateDatabase } from "#lib/db/migrate.ts";
import { installQueues } from "#lib/queue/install-queues.ts";
import { freePort } from "#lib/runtime/embedded-postgres/free-port.ts";
import { type RunningPostgres, startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { compareStored, countWaiting } from "#tests/bench/webhooks/compare-stored.ts";
import { sendWebhooks } from "#tests/bench/webhooks/send-webhooks.ts";
import { type KeptProcess, keepProcess } from "./kills/keep-process.ts";

const seed = Number(process.env.PARLANCE_TEST_SEED ?? randomBytes(3).readUIntBE(0, 3));
const perMinute = Number(process.env.PARLANCE_TEST_PER_MINUTE ?? 600);
/** Only when a process does not come back is this reached. */
const mostSeconds = 120;
const victims = ["web", "worker", "postgres", "worker", "web", "postgres"] as const;

let directory: string;
let postgres: RunningPostgres;
let ctx: Context;
let connection: TestConnection;
let web: KeptProcess;
let worker: KeptProcess;
let url: string;

const start = (preferredPort: number) =>
  startPostgres({
    clusterDir: join(directory, "cluster"),
    password: "test",
    preferredPort,
    logFile: join(directory, "log"),
  });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "parlance-load-kills-"));
  await chmod(directory, 0o711);
  postgres = await start(0);
  await migrateDatabase(postgres.url);
  await installQueues(postgres.url);
  const env = {
    DATABASE_URL: postgres.url,
    PARLANCE_DATA_DIR: join(directory, "data"),
    PARLANCE_MASTER_KEY: randomBytes(32).toString("base64"),
    PARLANCE_WORKER_THREADS: "1",
  };
  setMasterKeys(parseMasterKeys(env.PARLANCE_MASTER_KEY));
  ctx = await createTestContext({ db: setDatabase(new pg.Pool({ connectionString: postgres.url })) });
  connection = await createTestConnection(ctx);
  const port = await freePort(0);
  url = `http://127.0.0.1:${port}/api/webhooks/whatsapp/${connection.webhookId}`;
  const gateway = fileURLToPath(new URL("../../app/_gateway/main.ts", import.meta.url));
  web = await keepProcess([gateway, "127.0.0.1", String(port), "1"], env);
  worker = await keepProcess(workerCommand.args, { ...env, ...workerCommand.env });
}, 120_000);

afterAll(async () => {
  await web.stop();
  await worker.stop();
  await closeDatabase();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

async function restartPostgres(): Promise<void> {
  process.kill(postgres.pid, "SIGKILL");
  await postgres.ended;
  postgres = await start(postgres.port);
  // Connections of this process that died with it are noticed one by one.
  const answers = () =>
    ctx.db.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 30_000 }).toBe(true);
}

const kill = { web: () => web.kill(), worker: () => worker.kill(), postgres: restartPostgres };

test(`what was answered 200 is there afterwards, once, although web, worker and Postgres were killed under load (seed ${seed})`, async () => {
  const traffic = { seed, phoneNumberId: businessNumber.phone_number_id, startsAt: 1_772_445_600, perMinute };
  const sending = sendWebhooks({ url, secret: appSecret, traffic, from: 0, seconds: mostSeconds });
  const random = new ChatRandom(seed);
  for (const victim of victims) {
    await wait(500 + random.below(2_000));
    await kill[victim]();
  }
  await wait(500);
  sending.end();
  const first = await sending.ended;
  expect(first.accepted.length).toBeGreaterThan(0);
  expect(first.accepted.length).toBeLessThan(first.count);

  const read = async (sent: { accepted: readonly number[] }) => {
    await expect.poll(() => countWaiting(ctx.db), { timeout: 120_000, interval: 200 }).toBe(0);
    const { wanted, ...faults } = await compareStored(ctx.db, connection.id, [{ traffic, accepted: sent.accepted }]);
    expect(faults).toEqual({ lost: [], doubled: [], changed: [] });
    return wanted;
  };
  const some = await read(first);

  // Meta sends again what it heard no 200 for; here it sends all.
  const seconds = (first.count * 60) / perMinute;
  const again = await sendWebhooks({ url, secret: appSecret, traffic, from: 0, seconds }).ended;
  expect(again.statuses).toEqual({ 200: first.count });
  expect(await read(again)).toBeGreaterThanOrEqual(some);

  const { kept, counted } = await compareRollups(ctx);
  expect(kept).toBe(counted);
}, 300_000);
