import { asMs, quantile } from "../measure.ts";
import type { Traffic } from "./make-webhook.ts";
import type { Product } from "./open-product.ts";
import { type Sent, sendWebhooks } from "./send-webhooks.ts";

const rates = [15_000, 20_000, 30_000, 40_000, 60_000, 90_000, 120_000];
const seconds = 12;
const slowMs = 1_000;

export type Step = { traffic: Traffic; sent: Sent; isBroken: boolean; line: string };

/** Raises the rate until webhooks are answered 503, get no answer, or one in a hundred takes more than a second. */
export async function findBreakingRate(
  product: Product,
  startsAt: number,
  say: (line: string) => void,
): Promise<Step[]> {
  const { callbackUrl: url, secret, phoneNumberId } = product.connection;
  const steps: Step[] = [];
  for (const [at, perMinute] of rates.entries()) {
    say(`${perMinute.toLocaleString("en")} a minute`);
    const traffic = { seed: 100 + at, phoneNumberId, startsAt: startsAt + at * seconds, perMinute };
    const sent = await sendWebhooks({ url, secret, traffic, from: 0, seconds }).ended;
    const p99 = quantile(sent.times, 0.99);
    const others = Object.entries(sent.statuses).filter(([status]) => status !== "200");
    const isBroken = others.length > 0 || p99 > slowMs;
    const told = others.map(([status, count]) => `${count} x ${status}`).join(", ") || "all answered 200";
    const refused = sent.refusedTimes.length > 0 ? `, 503 after p50 ${asMs(quantile(sent.refusedTimes, 0.5))}` : "";
    const line = `p50 / p99 ${asMs(quantile(sent.times, 0.5))} / ${asMs(p99)}, ${told}${refused}`;
    steps.push({ traffic, sent, isBroken, line });
    if (isBroken) break;
  }
  return steps;
}
