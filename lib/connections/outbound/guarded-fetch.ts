import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { AppError } from "#lib/runtime/errors.ts";
import { checkUrl } from "./check-url.ts";
import { limitBody } from "./limit-body.ts";
import { type Address, type Resolve, resolvePublic } from "./resolve-public.ts";

export type GuardedInit = {
  method?: "GET" | "POST" | "DELETE";
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** From the first step until the last byte of the body, in milliseconds. */
  timeoutMs?: number;
  /** Most bytes of the answer. */
  maxBytes?: number;
  signal?: AbortSignal;
  resolve?: Resolve;
};

/** `body` fails when it is too long or too slow; it must be read or destroyed. */
export type GuardedAnswer = { status: number; headers: IncomingHttpHeaders; body: Readable };

const usualTimeoutMs = 30_000;
const usualMaxBytes = 16 * 1024 ** 2;

/**
 * Asks an address outside, as it may have been entered by a person. Its name is resolved once, every address it has must
 * be public, and the connection goes to these addresses only. A redirect is an answer like any other: it is not followed.
 * @throws AppError `validation` before anything is connected to, for an address that must not be asked; `network` when
 *   it does not answer in time; the reason of `signal` when that was aborted
 */
export async function guardedFetch(given: string, init: GuardedInit = {}): Promise<GuardedAnswer> {
  const url = checkUrl(given);
  const { signal, timeoutMs = usualTimeoutMs, maxBytes = usualMaxBytes } = init;
  const limit = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
  try {
    const addresses = await within(limit, resolvePublic(url, init.resolve));
    const answer = await ask(url, init, addresses, limit);
    const body = pipeline(answer, limitBody(maxBytes), () => undefined);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof AppError) throw cause;
    throw new AppError("network", `There was no answer from ${url.host}.`, { cause });
  }
}

function ask(url: URL, init: GuardedInit, addresses: Address[], signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method = "GET", headers, body } = init;
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    // No agent: a connection kept from before may lead to an address that nobody has checked.
    const options = { method, signal, agent: false, lookup: pinned(addresses), headers: { ...headers } };
    const request = send(url, options, resolve);
    request.on("error", reject);
    request.end(body);
  });
}

/** Answers every question for an address with those that were checked. */
function pinned(addresses: Address[]): LookupFunction {
  return (_name, { all }, done) => {
    const [first] = addresses;
    if (all || !first) done(null, addresses);
    else done(null, first.address, first.family);
  };
}

function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}
