import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";

/** How much of its limits a connection has used: 0..100 and above; and when it may go on, where that is said. */
export type GraphUsage = { percent: number; resumeAt: Date | null };

const number = z.number().catch(0);
const counts = z.object({ call_count: number, total_cputime: number, total_time: number });
const appUsage = counts.catch({ call_count: 0, total_cputime: 0, total_time: 0 });
const businessUsage = z
  .record(z.string(), z.array(counts.extend({ estimated_time_to_regain_access: number })))
  .catch({});

const longestWaitMs = 24 * 60 * 60_000;

/**
 * Reads X-App-Usage and X-Business-Use-Case-Usage (percent; minutes until access is regained) and Retry-After (seconds
 * or a date). Headers that are missing or damaged count as no usage. A wait of more than a day is cut to a day.
 */
export function readUsage(headers: IncomingHttpHeaders, now: Date): GraphUsage {
  const app = appUsage.parse(parseJson(headers["x-app-usage"]));
  const business = Object.values(businessUsage.parse(parseJson(headers["x-business-use-case-usage"]))).flat();
  const percent = Math.max(...[app, ...business].flatMap((one) => [one.call_count, one.total_cputime, one.total_time]));
  const minutes = Math.max(0, ...business.map((one) => one.estimated_time_to_regain_access));
  const waitMs = Math.max(minutes * 60_000, retryAfterMs(headers["retry-after"], now));
  return { percent, resumeAt: waitMs > 0 ? new Date(now.getTime() + Math.min(waitMs, longestWaitMs)) : null };
}

function retryAfterMs(header: string | undefined, now: Date): number {
  if (!header) return 0;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isFinite(waitMs) ? waitMs : 0;
}

function parseJson(header: string | string[] | undefined): unknown {
  try {
    return JSON.parse(String(header));
  } catch {
    return undefined;
  }
}
