import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import type { Imported } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { parseMasterKeys, setMasterKeys } from "#lib/crypto/master-keys.ts";
import { closeDatabase, setDatabase } from "#lib/db/client.ts";
import { migrateDatabase } from "#lib/db/migrate.ts";
import { installQueues } from "#lib/queue/install-queues.ts";
import { type RunningPostgres, startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import { createLocalStorage } from "#lib/storage/local-storage.ts";
import { setStorage } from "#lib/storage/storage.ts";
import { generateLines } from "#lib/testing/chat-generator.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { beginUpload } from "#lib/uploads/begin-upload.ts";
import { findUpload } from "#lib/uploads/find-upload.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { type Kill, planKills } from "./kills/plan-kills.ts";
import { type ProcessUnderTest, startProcess } from "./kills/process-under-test.ts";

const kills = Number(process.env.PARLANCE_TEST_KILLS ?? 20);
const seed = Number(process.env.PARLANCE_TEST_SEED ?? randomBytes(3).readUIntBE(0, 3));

const partBytes = "128000";

let directory: string;
let postgres: RunningPostgres;
let ctx: Context;
let env: Record<string, string>;

const start = (preferredPort: number) =>
  startPostgres({
    clusterDir: join(directory, "cluster"),
    password: "test",
    preferredPort,
    logFile: join(directory, "log"),
  });

beforeAll(async () => {
  process.env.PARLANCE_UPLOAD_PART_BYTES = partBytes;
  directory = await mkdtemp(join(tmpdir(), "parlance-kills-"));
  await chmod(directory, 0o711);
  postgres = await start(0);
  await migrateDatabase(postgres.url);
  await installQueues(postgres.url);
  env = {
    DATABASE_URL: postgres.url,
    PARLANCE_DATA_DIR: join(directory, "data"),
    PARLANCE_MASTER_KEY: randomBytes(32).toString("base64"),
    PARLANCE_WORKER_THREADS: "1",
    PARLANCE_UPLOAD_PART_BYTES: partBytes,
  };
  setStorage(createLocalStorage(join(directory, "data", "objects")));
  setMasterKeys(parseMasterKeys(env.PARLANCE_MASTER_KEY ?? ""));
  ctx = await createTestContext({ db: setDatabase(new pg.Pool({ connectionString: postgres.url })) });
  await writeFile(join(directory, "chat.zip"), await archive());
}, 120_000);

afterAll(async () => {
  await closeDatabase();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Some 4,300 messages, lines that belong to none, and 40 files. */
async function archive(): Promise<Buffer> {
  const files = Array.from({ length: 40 }, (_, at) => `IMG-${at}.jpg`);
  const lines = ["a line before the first header\n"];
  for (const { line } of generateLines({ messages: 4_300, seed: 12 })) {
    lines.push(line);
    const name = lines.length % 200 === 0 && files[lines.length / 200 - 1];
    if (name) lines.push(line.replace(/: [\s\S]*/, `: ${name} (file attached)\n`));
  }
  const media = files.map((name) => [name, Buffer.concat([Buffer.from(name), randomBytes(30_000)])]);
  return packZip({ "_chat.txt": lines.join(""), ...Object.fromEntries(media) });
}

/** The way of the file through the processes of an instance, in a workspace of its own. */
class Way {
  readonly #own: Context;
  readonly #uploadId: string;
  importId = 0;
  /** The sender has heard that its file is taken in; until then it asks again. */
  isTaken = false;

  private constructor(own: Context, uploadId: string) {
    this.#own = own;
    this.#uploadId = uploadId;
  }

  static async begin(): Promise<Way> {
    const own = await createTestContext(ctx);
    const { size } = await stat(join(directory, "chat.zip"));
    const upload = await beginUpload(own, { fileName: "chat.zip", byteSize: size, fileModifiedAt: null });
    return new Way(own, upload.id);
  }

  /** Which process has work; null when all is done. */
  async next(): Promise<Kill["under"] | null> {
    this.importId = (await findUpload(this.#own, this.#uploadId)).importId ?? 0;
    if (!this.isTaken) return "web";
    return (await getImport(this.#own, this.importId)).status === "ready" ? null : "worker";
  }

  /** What is left of the work of a process, 0..1. */
  async share(under: Kill["under"]): Promise<number> {
    if (under === "worker") return 1;
    const { receivedBytes, byteSize } = await findUpload(this.#own, this.#uploadId);
    // Its parts are read once more, into one object.
    return 1 - 0.6 * (receivedBytes / byteSize);
  }

  start(under: Kill["under"]): ProcessUnderTest {
    const workspace = String(this.#own.workspaceId);
    if (under === "worker")
      return startProcess("import/testing/import-process.ts", [workspace, String(this.importId)], env);
    const userId = this.#own.actor.kind === "user" ? this.#own.actor.id : "";
    return startProcess(
      "import/testing/take-in-process.ts",
      [workspace, userId, this.#uploadId, join(directory, "chat.zip")],
      env,
    );
  }

  /** Everything that stands in the database of this file, without numbers and moments of its own. */
  async picture() {
    const { conversationId } = await getImport(this.#own, this.importId);
    const imported: Imported = { conversationId, importId: this.importId };
    const { rows: told } = await this.#own.db.execute(sql`
      select i.report, to_jsonb(c) - '{workspace_id,id,reading_id,version,created_at,created_by}'::text[] as conversation
      from imports i join conversations c on c.workspace_id = i.workspace_id and c.id = i.conversation_id
      where i.workspace_id = ${this.#own.workspaceId}::int8`);
    const { rows: doubled } = await this.#own.db.execute(sql`
      select (select count(*)::int from readings where workspace_id = ${this.#own.workspaceId}::int8) as readings,
        (select count(*)::int from upload_parts where workspace_id = ${this.#own.workspaceId}::int8) as parts`);
    return { told, doubled, tables: await fingerprint(this.#own, imported) };
  }
}

async function restartPostgres(): Promise<void> {
  process.kill(postgres.pid, "SIGKILL");
  await postgres.ended;
  postgres = await start(postgres.port);
  // Connections of this process that died with it are noticed one by one.
  await expect
    .poll(
      () =>
        ctx.db.execute(sql`select 1`).then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** @returns whether the work was still going on when its moment came */
async function strike(way: Way, kill: Kill, afterMs: number): Promise<boolean> {
  const running = way.start(kill.under);
  await running.started;
  await wait(afterMs);
  const isUnderWay = !running.hasEnded();
  if (kill.victim !== "postgres") running.kill();
  else if (isUnderWay) await restartPostgres();
  if ((await running.ended) === 0) way.isTaken = true;
  return isUnderWay;
}

async function finish(way: Way): Promise<{ web: number; worker: number }> {
  const took = { web: 0, worker: 0 };
  for (let under = await way.next(); under; under = await way.next()) {
    const running = way.start(under);
    await running.started;
    const since = performance.now();
    expect(await running.ended).toBe(0);
    way.isTaken = true;
    took[under] = performance.now() - since;
  }
  return took;
}

test(`T57 T58 T59 T61 killed with SIGKILL at ${kills} random moments (seed ${seed}), web, worker and Postgres end with the rows of an undisturbed run, byte for byte`, async () => {
  const calm = await Way.begin();
  const took = await finish(calm);
  const undisturbed = await calm.picture();
  expect(undisturbed.tables.messages?.rows).toBeGreaterThan(4_300);

  const log: string[] = [];
  const note = (line: string) => {
    log.push(line);
    if (process.env.PARLANCE_TEST_KILLS) process.stdout.write(`${line}\n`);
  };
  note(`seed ${seed}, undisturbed ${JSON.stringify(took)}`);
  let way = await Way.begin();
  /** How long the work on this file takes at most: less where it goes on after a kill. */
  let most = { ...took };
  const close = async () => {
    await finish(way);
    expect(await way.picture(), log.join("\n")).toEqual(undisturbed);
    way = await Way.begin();
    most = { ...took };
  };
  let hits = 0;
  for (const kill of planKills(kills, seed)) {
    // A moment that comes after the end of the work is taken earlier, in a file that still has it.
    for (let at = kill.at, isHit = false; !isHit; at /= 2) {
      if (kill.under === "web" && (await way.next()) !== "web") await close();
      if (kill.under === "worker" && (await way.next()) === null) await close();
      if (kill.under === "worker" && (await way.next()) === "web") {
        expect(await way.start("web").ended).toBe(0);
        way.isTaken = true;
      }
      const ms = Math.round(at * most[kill.under] * (await way.share(kill.under)));
      isHit = await strike(way, kill, ms);
      if (isHit) hits += 1;
      if (!isHit) most[kill.under] = Math.min(most[kill.under], ms);
      note(`${kill.victim} under ${kill.under} after ${ms} ms${isHit ? "" : ", too late"}`);
    }
  }
  await close();
  expect(hits).toBe(kills);
}, 1_200_000);
