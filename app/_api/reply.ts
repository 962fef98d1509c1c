import type { RouteDefinition } from "./route-definition.ts";

/** The answer of a route that went well: what the handler gave, stripped to the response schema. */
export function reply(definition: RouteDefinition, data: unknown, requestId: string): Response {
  const headers = { "cache-control": "no-store", "x-request-id": requestId };
  const status = typeof definition.status === "function" ? definition.status(data) : definition.status;
  if (!definition.response) return new Response(null, { status: status ?? 204, headers });
  return Response.json(definition.response.parse(data), { status: status ?? 200, headers });
}
