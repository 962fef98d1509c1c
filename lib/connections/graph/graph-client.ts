import type { Readable } from "node:stream";
import type { GraphUsage } from "./read-usage.ts";

export type GraphQuery = Record<string, string | number>;
export type GraphAnswer = { body: unknown; usage: GraphUsage };
/** `contentLength` in bytes, as promised; null when nothing is. */
export type GraphFile = { body: Readable; contentType: string; contentLength: number | null };

/**
 * Calls of the Graph API for one connection. Paths begin after the version, such as `123/phone_numbers`.
 * Every call throws GraphError where it does not succeed.
 */
export type GraphClient = {
  get(path: string, query?: GraphQuery): Promise<GraphAnswer>;
  post(path: string, body: Record<string, unknown>): Promise<GraphAnswer>;
  remove(path: string, body?: Record<string, unknown>): Promise<GraphAnswer>;
  /** A file from an address that Meta gave. `body` must be read or destroyed. */
  download(url: string, limits?: { maxBytes?: number; timeoutMs?: number }): Promise<GraphFile>;
};
