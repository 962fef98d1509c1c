import { AppError } from "#lib/runtime/errors.ts";
import { GraphError } from "../graph/graph-error.ts";
import { type GraphUsage, readUsage } from "../graph/read-usage.ts";
import { toGraphError } from "../graph/to-graph-error.ts";
import { type GuardedAnswer, guardedFetch } from "../outbound/guarded-fetch.ts";
import { readBody } from "../outbound/read-body.ts";
import { asRecord } from "../payload/as-record.ts";
import { nextPlace } from "./next-place.ts";
import { type PageRequest, requestUrl } from "./request-url.ts";
import { asStoreError } from "./store-words.ts";

export type PulledPage = {
  /** Rows as the store gives them, whatever they are. */
  data: unknown[];
  contacts: unknown;
  /** Null after the last page. */
  next: string | null;
  bytes: number;
  usage: GraphUsage;
};

export type StoreAccess = { key: string; now: () => Date; signal: AbortSignal; fetch?: typeof guardedFetch };

/**
 * Asks a store for one page. The key goes to the host of the store's address only, in a header.
 * @throws GraphError with what to do about it, in words for this store
 */
export async function readPage(request: PageRequest, access: StoreAccess): Promise<PulledPage> {
  const { host, origin } = new URL(request.settings.baseUrl);
  const url = requestUrl(request);
  if (url.origin !== origin) throw strayed(url.host);
  const answer = await send(url, request, access);
  const bytes = await readBody(answer.body).catch((cause: unknown) => {
    throw unreached(cause, host);
  });
  const body = parse(bytes);
  const usage = readUsage(answer.headers, access.now());
  const { status } = answer;
  const data = asRecord(body).data;
  if (status < 200 || status > 299 || !Array.isArray(data) || asRecord(body).error) {
    throw asStoreError(toGraphError({ status, body, usage, host, path: "" }), host);
  }
  const next = nextPlace(body, { url, place: request.place, rows: data.length });
  if ("refusedHost" in next) throw strayed(next.refusedHost);
  return { data, contacts: asRecord(body).contacts, next: next.place, bytes: bytes.length, usage };
}

async function send(url: URL, { settings }: PageRequest, access: StoreAccess): Promise<GuardedAnswer> {
  const { key, signal, fetch = guardedFetch } = access;
  const auth: Record<string, string> =
    settings.auth === "bearer" ? { authorization: `Bearer ${key}` } : { "x-api-key": key };
  try {
    return await fetch(url.href, {
      headers: { "user-agent": "Parlance", accept: "application/json", ...auth },
      signal,
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw unreached(cause, url.host);
  }
}

/** An address that must not be asked stays so, and a page that is too large stays too large; the rest may pass. */
function unreached(cause: unknown, host: string): unknown {
  if (!(cause instanceof AppError)) return cause;
  if (cause.code === "network") {
    return asStoreError(new GraphError({ advice: "retry", reason: "server", message: cause.message, cause }), host);
  }
  const message = cause.code === "too_large" ? `${cause.message} Choose a smaller size of a page.` : cause.message;
  return new GraphError({ advice: "final", reason: "not_graph", message, cause });
}

function strayed(host: string): GraphError {
  const message = `The next page would be at ${host}, which is not the store. The key goes to the store only, so the pull stopped; what came is kept.`;
  return new GraphError({ advice: "final", reason: "not_graph", message });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
