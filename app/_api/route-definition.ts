import type { z } from "zod";
import type { RateLimit } from "#lib/auth/take-rate.ts";
import type { Context, Role } from "#lib/context/context.ts";
import type { PublicContext } from "#lib/context/public-context.ts";

/** Who may call: anybody, a role in the workspace or above, or the operator of the instance. */
export type RouteAuth = "public" | Role | "operator";
/** A schema for JSON, or `raw` for bytes that the handler streams itself. */
export type BodySchema = z.ZodType | "raw";

type Output<Schema, Otherwise> = Schema extends z.ZodType ? z.output<Schema> : Otherwise;

export type RouteInput<Auth, Params, Query, Body> = {
  ctx: Auth extends "public" ? PublicContext : Context;
  params: Output<Params, Record<string, never>>;
  query: Output<Query, Record<string, never>>;
  body: Body extends "raw" ? ReadableStream<Uint8Array> | null : Output<Body, undefined>;
  request: Request;
};

/** Everything that is known of a route before it is called: it drives validation, types, permission and OpenAPI. */
export type RouteDefinition<
  Auth extends RouteAuth = RouteAuth,
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends BodySchema | undefined = BodySchema | undefined,
  Response extends z.ZodType | undefined = z.ZodType | undefined,
> = {
  /** One line in OpenAPI and in the log. */
  summary: string;
  auth: Auth;
  params?: Params;
  query?: Query;
  body?: Body;
  /** What a raw body is where it comes as JSON; the handler reads and checks it. */
  orJson?: z.ZodType;
  response?: Response;
  /** Of success; 200 with data and 204 without unless said otherwise. */
  status?: number | ((data: Response extends z.ZodType ? z.input<Response> : undefined) => number);
  /** Media type of success where it is not JSON. */
  produces?: string;
  rateLimit?: RateLimit;
  /** For a route that takes no right from the cookie: a page without referrer sends `Origin: null`. */
  anyOrigin?: true;
};
