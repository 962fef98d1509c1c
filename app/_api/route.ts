import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { takeRate } from "#lib/auth/take-rate.ts";
import { createPublicContext, type PublicContext } from "#lib/context/public-context.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { authorise } from "./authorise.ts";
import { checkOrigin } from "./check-origin.ts";
import { problem, toAppError } from "./problem.ts";
import { readInput } from "./read-input.ts";
import { recordMiss } from "./record-miss.ts";
import { reply } from "./reply.ts";
import { requestAddress } from "./request-address.ts";
import type { BodySchema, RouteAuth, RouteDefinition, RouteInput } from "./route-definition.ts";

type NextSegments = { params: Promise<Record<string, string | string[] | undefined>> };
type Answer<Schema> = Schema extends z.ZodType
  ? Promise<z.input<Schema> | Response>
  : Promise<Response | undefined> | Promise<void>;

/** A Next route handler that carries its definition, from which docs/api/openapi.json is made. */
export type Route = ((request: Request, segments: NextSegments) => Promise<Response>) & { definition: RouteDefinition };

/**
 * Makes a route handler. Origin, sign-in, role, rate limit and input are checked before `handler` runs; what it
 * returns is checked against `response` and stripped to it; a Response passes as it is, for streams.
 * Errors become problem details (RFC 9457); a path that is no valid one is `not_found`.
 */
export function route<
  Auth extends RouteAuth,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends BodySchema | undefined = undefined,
  Result extends z.ZodType | undefined = undefined,
>(
  options: RouteDefinition<Auth, Params, Query, Body, Result> & {
    handler: (input: RouteInput<Auth, Params, Query, Body>) => Answer<Result>;
  },
): Route {
  const { handler, ...given } = options;
  const definition = given as unknown as RouteDefinition;

  async function answer(base: PublicContext, request: Request, segments: NextSegments): Promise<Response> {
    const { auth, rateLimit, anyOrigin } = definition;
    if (!anyOrigin) checkOrigin(request);
    const caller = auth === "public" ? null : await authorise(base, request.headers, auth);
    if (rateLimit) await takeRate(base, rateLimit, caller?.actor.id ?? base.address ?? "");
    const read = await readInput(definition, request, await segments.params);
    const input = { ctx: caller ?? base, request, ...read } as unknown as RouteInput<Auth, Params, Query, Body>;
    try {
      const result = await handler(input);
      return result instanceof Response ? result : reply(definition, result, base.requestId);
    } catch (error) {
      if (caller && error instanceof AppError && error.code === "not_found") await recordMiss(caller, read.params);
      throw error;
    }
  }

  async function handle(request: Request, segments: NextSegments): Promise<Response> {
    const base = createPublicContext({ requestId: randomUUID(), address: requestAddress(request.headers) });
    const startedAt = performance.now();
    const response = await answer(base, request, segments).catch((error: unknown) => {
      const known = toAppError(error);
      if (known.code === "internal") base.log.error({ error: describeError(known.cause ?? known) }, "request failed");
      return problem(known, base.requestId);
    });
    const durationMs = Math.round(performance.now() - startedAt);
    base.log.info(
      { route: definition.summary, method: request.method, status: response.status, durationMs },
      "request",
    );
    return response;
  }

  return Object.assign(handle, { definition });
}
