import { cpus, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { type BenchRow, row } from "../bench-row.ts";
import { asMs, perSecond, quantile } from "../measure.ts";
import { watchMemory } from "../memory-watch.ts";
import { renderTable } from "../render-table.ts";
import { treeCpu } from "../tree-cpu.ts";
import { compareStored, countWaiting } from "./compare-stored.ts";
import { findBreakingRate } from "./find-breaking-rate.ts";
import { measureBound } from "./measure-bound.ts";
import { openProduct, type Product } from "./open-product.ts";
import { type Sent, sendWebhooks } from "./send-webhooks.ts";
import { watchScreens } from "./watch-screens.ts";
import { watchStatements } from "./watch-statements.ts";

const wantedP99Ms = 200;
const wantedScreenMs = 1_000;
const drainLimitMs = 20 * 60_000;
const processNames = ["gateway", "next", "worker", "postgres"] as const;

export type WebhookBenchOptions = { perMinute: number; seconds: number; withLimits: boolean };

/** Signed webhooks against the running product, at one rate and then at rising ones. Gives the table. */
export async function runWebhookBench(options: WebhookBenchOptions): Promise<string> {
  const say = (line: string) => process.stderr.write(`${line} ...\n`);
  const product = await openProduct(say);
  try {
    const rows = await measureWebhooks(product, options, say);
    return `${cpus().length} x ${cpus()[0]?.model ?? "processor"}, Node ${process.versions.node}\n\n${renderTable(rows)}\n`;
  } finally {
    await product.close();
  }
}

async function measureWebhooks(
  product: Product,
  { perMinute, seconds, withLimits }: WebhookBenchOptions,
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const { callbackUrl: url, secret, phoneNumberId, id } = product.connection;
  const startsAt = Math.floor(Date.now() / 1_000);
  const traffic = { seed: 1, phoneNumberId, startsAt, perMinute };
  const loads = [loadavg()[0] ?? 0];
  say("the bound");
  const bound = await measureBound(secret, { ...traffic, seed: 2 });
  say("a first webhook, so that everything is loaded");
  const warm = { ...traffic, seed: 3, perMinute: 600 };
  const warmed = await sendWebhooks({ url, secret, traffic: warm, from: 0, seconds: 5 }).ended;
  await drain(product);

  say(`${perMinute.toLocaleString("en")} webhooks a minute for ${seconds} s`);
  const { gatewayPid: gateway, nextPid: next, workerPid: worker, postgresPid: postgres } = product;
  const processes = { gateway, next, worker, postgres };
  const memory = watchMemory(processes);
  const endStatements = await watchStatements(product.ctx.db);
  const cpuBefore = cpuOfEach(processes);
  const screens = watchScreens(product);
  const sent = await sendWebhooks({ url, secret, traffic, from: 0, seconds }).ended;
  loads.push(loadavg()[0] ?? 0);
  const left = await countWaiting(product.ctx.db);
  const drainMs = await drain(product);
  const cpu = cpuOfEach(processes);
  const statements = await endStatements();
  const looks = await screens.stop();
  const all = [
    { traffic: warm, accepted: warmed.accepted },
    { traffic, accepted: sent.accepted },
  ];
  const compared = await compareStored(product.ctx.db, id, all);
  const total = Math.round((perMinute * seconds) / 60);
  const p99 = quantile(sent.times, 0.99);
  const boundP99 = quantile(bound.times, 0.99);
  const rows = [
    row("answer to a webhook, p50 / p99", total, `${asMs(quantile(sent.times, 0.5))} / ${asMs(p99)}`, {
      limit: `${asMs(quantile(bound.times, 0.5))} / ${asMs(boundP99)} bare server`,
      timesLimit: p99 / boundP99,
      wanted: `p99 ${wantedP99Ms} ms`,
      isMet: p99 < wantedP99Ms,
    }),
    row("answers", total, told(sent), { wanted: "all 200", isMet: sent.accepted.length === total }),
    row(
      "lost / doubled / changed",
      compared.wanted,
      `${compared.lost.length} / ${compared.doubled.length} / ${compared.changed.length}`,
      { wanted: "none", isMet: compared.lost.length + compared.doubled.length + compared.changed.length === 0 },
    ),
    row("waiting at the end of the load", left, `${asMs(drainMs)} until read`),
    row("webhooks read", total, perSecond(total, seconds * 1_000 + drainMs), { limit: perSecond(perMinute, 60_000) }),
    ...[...looks].map(([name, times]) => {
      const p95 = quantile(times, 0.95);
      return row(
        `screen meanwhile, ${name}, p50 / p95 / p99`,
        times.length,
        [0.5, 0.95, 0.99].map((share) => asMs(quantile(times, share))).join(" / "),
        {
          wanted: `p95 ${wantedScreenMs} ms`,
          isMet: p95 < wantedScreenMs,
        },
      );
    }),
    row(
      `processor time of 1,000 webhooks, ${processNames.join(" / ")}`,
      total,
      processNames.map((name) => asMs(((cpu[name] - cpuBefore[name]) / total) * 1_000)).join(" / "),
    ),
    row("statements of 1,000 webhooks", total, Math.round((statements.all / total) * 1_000).toLocaleString("en")),
    row("batches of the worker", total, statements.batches.toLocaleString("en")),
    ...processNames.map((name) =>
      row(`most memory, ${name}`, total, `${Math.round(memory.peak(name) / 1024 ** 2)} MB`),
    ),
  ];
  for (const { query, calls, ms } of statements.dearest) say(`${asMs(ms)}, ${calls} x ${query}`);
  memory.stop();
  if (withLimits) {
    const steps = await findBreakingRate(product, startsAt + seconds, say);
    for (const { traffic: step, sent: answers, line } of steps) {
      rows.push(row(`${step.perMinute.toLocaleString("en")} a minute`, total12(answers), line));
      all.push({ traffic: step, accepted: answers.accepted });
    }
    const waiting = await countWaiting(product.ctx.db);
    const ms = await drain(product);
    const after = await compareStored(product.ctx.db, id, all);
    rows.push(row("waiting after all of these", waiting, `${asMs(ms)} until read`));
    rows.push(
      row(
        "lost / doubled / changed of all",
        after.wanted,
        `${after.lost.length} / ${after.doubled.length} / ${after.changed.length}`,
        {
          wanted: "none",
          isMet: after.lost.length + after.doubled.length + after.changed.length === 0,
        },
      ),
    );
  }
  loads.push(loadavg()[0] ?? 0);
  rows.push(
    row("load of the machine before / during / after", total, loads.map((load) => load.toFixed(1)).join(" / ")),
  );
  return rows;
}

function cpuOfEach(pids: Record<(typeof processNames)[number], number>): typeof pids {
  const { gateway, next, worker, postgres } = pids;
  return { gateway: treeCpu(gateway), next: treeCpu(next), worker: treeCpu(worker), postgres: treeCpu(postgres) };
}

const total12 = ({ statuses }: Sent) => Object.values(statuses).reduce((sum, count) => sum + count, 0);

function told({ statuses }: Sent): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${count.toLocaleString("en")} x ${status}`)
    .join(", ");
}

/** Waits until every webhook is read. Gives the milliseconds. */
async function drain(product: Product): Promise<number> {
  const since = performance.now();
  while ((await countWaiting(product.ctx.db)) > 0) {
    if (performance.now() - since > drainLimitMs) throw new Error("The webhooks that wait are not read.");
    await sleep(200);
  }
  return performance.now() - since;
}
