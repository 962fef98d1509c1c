import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningPostgres, startPostgres } from "#lib/runtime/embedded-postgres/start-postgres.ts";
import { until } from "./harness/processes.ts";
import { type Instance, startInstance } from "./harness/start-instance.ts";

let directory: string;
let postgres: RunningPostgres;
let web: Instance;
let worker: Instance;
const keys = {
  PARLANCE_MASTER_KEY: randomBytes(32).toString("base64"),
  PARLANCE_AUTH_SECRET: randomBytes(32).toString("base64"),
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "parlance-own-"));
  await chmod(directory, 0o711);
  postgres = await startDatabase(0);
  web = await startInstance({ env: { ...keys, DATABASE_URL: postgres.url, PARLANCE_PROCESSES: "web" } });
});

afterAll(async () => {
  await web.stop();
  await worker.stop();
  await postgres.stop();
  await web.remove();
  await worker.remove();
  await rm(directory, { recursive: true, force: true });
});

function startDatabase(preferredPort: number): Promise<RunningPostgres> {
  const clusterDir = join(directory, "cluster");
  return startPostgres({ clusterDir, password: "own", preferredPort, logFile: join(directory, "log") });
}

async function readiness(): Promise<{ status: number; checks: Record<string, boolean> }> {
  const response = await fetch(`${web.url}/api/ready`);
  const { checks } = (await response.json()) as { checks: Record<string, boolean> };
  return { status: response.status, checks };
}

test("web and worker run apart and meet in the database alone", async () => {
  expect(await readiness()).toMatchObject({ status: 503, checks: { database: true, worker: false } });
  worker = await startInstance({ env: { ...keys, DATABASE_URL: postgres.url, PARLANCE_PROCESSES: "worker" } });
  expect(await readiness()).toMatchObject({ status: 200, checks: { database: true, worker: true } });
});

test("while the database is down the server answers and says what is missing; when it is back all is as before", async () => {
  await postgres.stop();
  expect((await fetch(`${web.url}/api/health`)).status).toBe(200);
  expect(await readiness()).toMatchObject({ status: 503, checks: { database: false, storage: true } });
  const refused = await fetch(`${web.url}/api/v1/conversations`, { headers: { cookie: "any=1" } });
  expect([401, 503]).toContain(refused.status);
  expect(await refused.text()).not.toMatch(/ECONN|at .*\.ts|postgres/);

  postgres = await startDatabase(postgres.port);
  await until(async () => (await readiness()).status === 200);
});
