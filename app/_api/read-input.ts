import type { z } from "zod";
import { AppError } from "#lib/runtime/errors.ts";
import { readJson } from "./read-json.ts";
import type { RouteDefinition } from "./route-definition.ts";
import { validate } from "./validate.ts";

type Segments = Record<string, string | string[] | undefined>;

/**
 * The checked input of a request. A raw body stays an unread stream.
 * @throws AppError `not_found` for a path that names nothing, `validation`, `unsupported_type`, `too_large`
 */
export async function readInput(definition: RouteDefinition, request: Request, segments: Segments) {
  return {
    params: definition.params ? readParams(definition.params, segments) : {},
    query: definition.query ? validate(definition.query, readQuery(request)) : {},
    body: await readBody(definition, request),
  };
}

function readParams(schema: z.ZodType, segments: Segments): object {
  const parsed = schema.safeParse(segments);
  if (!parsed.success) throw new AppError("not_found", "There is nothing at this address.");
  return Object(parsed.data);
}

function readQuery(request: Request): Record<string, string | string[]> {
  const query = new URL(request.url).searchParams;
  const keys = [...new Set(query.keys())];
  return Object.fromEntries(
    keys.map((key) => {
      const values = query.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

async function readBody({ body }: RouteDefinition, request: Request): Promise<unknown> {
  if (body === undefined) return undefined;
  return body === "raw" ? request.body : validate(body, await readJson(request));
}
