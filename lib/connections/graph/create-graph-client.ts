import { createHmac } from "node:crypto";
import { AppError } from "#lib/runtime/errors.ts";
import { type GuardedAnswer, type GuardedInit, guardedFetch } from "../outbound/guarded-fetch.ts";
import { readBody } from "../outbound/read-body.ts";
import type { GraphAnswer, GraphClient, GraphFile, GraphQuery } from "./graph-client.ts";
import { GraphError } from "./graph-error.ts";
import { type GraphUsage, readUsage } from "./read-usage.ts";
import { toGraphError } from "./to-graph-error.ts";
import { type TryOptions, withTries } from "./with-tries.ts";

export type GraphSettings = TryOptions & {
  /** Such as https://graph.facebook.com. */
  baseUrl: string;
  /** Such as v25.0. */
  version: string;
  token: string;
  /** The app secret, for apps that demand a proof of it; null when it is not known. */
  openSecret: () => Promise<string | null>;
  /** After each answer that is a success. */
  onSuccess?: () => Promise<void>;
  now: () => Date;
  /** Milliseconds until the last byte of an answer; what `guardedFetch` allows where it is left out. Files have longer. */
  timeoutMs?: number;
  signal?: AbortSignal;
  fetch?: typeof guardedFetch;
};

/** Calls rest from there on, before Meta itself makes them rest. */
const restPercent = 95;
const restMs = 5 * 60_000;
const mediaHosts = ["graph.facebook.com", "lookaside.fbsbx.com"];
const mediaMaxBytes = 101 * 1024 ** 2; // Meta keeps at most 100 MB.
const mediaTimeoutMs = 10 * 60_000;

/** Calls of the Graph API with one token, which goes to the hosts of the API and of its files only. */
export function createGraphClient(settings: GraphSettings): GraphClient {
  const { baseUrl, version, token, now, timeoutMs, signal, fetch = guardedFetch } = settings;
  const { host } = new URL(baseUrl);
  const identity = { "user-agent": "Parlance", authorization: `Bearer ${token}` };
  let proof: string | undefined;
  let restUntil: Date | null = null;

  async function send(url: string, init: GuardedInit): Promise<GuardedAnswer> {
    try {
      return await fetch(url, { ...init, ...(signal && { signal }) });
    } catch (cause) {
      throw toUnreached(cause, host);
    }
  }

  async function ask(method: "GET" | "POST" | "DELETE", path: string, query: GraphQuery, body?: object) {
    const url = new URL(`${baseUrl.replace(/\/$/, "")}/${version}/${path.replace(/^\//, "")}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    if (proof) url.searchParams.set("appsecret_proof", proof);
    const headers = { ...identity, ...(body && { "content-type": "application/json" }) };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }), ...(timeoutMs && { timeoutMs }) };
    const answer = await send(url.href, init);
    const bytes = await readBody(answer.body).catch((cause: unknown) => {
      throw toUnreached(cause, host);
    });
    return { status: answer.status, body: parse(bytes), usage: readUsage(answer.headers, now()) };
  }

  function rest(usage: GraphUsage): void {
    if (usage.percent >= restPercent) restUntil = usage.resumeAt ?? new Date(now().getTime() + restMs);
  }

  function demandAccess(path: string): void {
    if (!restUntil || restUntil <= now()) return;
    const usage = { percent: restPercent, resumeAt: restUntil };
    throw toGraphError({ status: 429, body: undefined, usage, host, path });
  }

  const call = (method: "GET" | "POST" | "DELETE", path: string, query: GraphQuery, body?: object) =>
    // What changes something is not sent twice: the first may have arrived.
    withTries({ ...settings, tries: method === "GET" ? settings.tries : 1 }, async (): Promise<GraphAnswer> => {
      demandAccess(path);
      let answer = await ask(method, path, query, body);
      if (!proof && wantsProof(answer.body)) {
        const secret = await settings.openSecret();
        if (secret) {
          proof = createHmac("sha256", secret).update(token).digest("hex");
          answer = await ask(method, path, query, body);
        }
      }
      rest(answer.usage);
      if (!isSuccess(answer)) throw toGraphError({ ...answer, host, path });
      await settings.onSuccess?.();
      return { body: answer.body, usage: answer.usage };
    });

  const download = (given: string, limits: { maxBytes?: number; timeoutMs?: number } = {}) =>
    withTries(settings, async (): Promise<GraphFile> => {
      const target = URL.canParse(given) ? new URL(given).host : "";
      const isTrusted = target === host || mediaHosts.includes(target);
      const headers: Record<string, string> = isTrusted ? identity : { "user-agent": identity["user-agent"] };
      const { maxBytes = mediaMaxBytes, timeoutMs: longest = mediaTimeoutMs } = limits;
      const answer = await send(given, { headers, maxBytes, timeoutMs: longest });
      if (answer.status === 200) {
        const length = Number(answer.headers["content-length"]);
        const contentType = answer.headers["content-type"] ?? "";
        return { body: answer.body, contentType, contentLength: Number.isFinite(length) ? length : null };
      }
      const bytes = await readBody(answer.body).catch(() => Buffer.alloc(0));
      // Files are no JSON: a 401 or 404 of their host needs none to be what it says.
      const body = parse(bytes) ?? (answer.status >= 400 ? {} : undefined);
      const usage = readUsage(answer.headers, now());
      throw toGraphError({ status: answer.status, body, usage, host: target, path: "" });
    });

  return {
    get: (path, query = {}) => call("GET", path, query),
    post: (path, body) => call("POST", path, {}, body),
    remove: (path, body) => call("DELETE", path, {}, body),
    download,
  };
}

function isSuccess({ status, body }: { status: number; body: unknown }): boolean {
  return status >= 200 && status < 300 && typeof body === "object" && body !== null && !("error" in body);
}

function wantsProof(body: unknown): boolean {
  return JSON.stringify((body as { error?: unknown } | undefined)?.error ?? "").includes("appsecret_proof");
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** An address that must not be asked stays so; everything else may pass. */
function toUnreached(cause: unknown, host: string): unknown {
  if (!(cause instanceof AppError)) return cause;
  const { message } = cause;
  if (cause.code === "network") {
    return new GraphError({ advice: "retry", reason: "server", message: `Meta did not answer (${host}).`, cause });
  }
  return new GraphError({ advice: "final", reason: "not_graph", message, cause });
}
