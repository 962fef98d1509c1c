import { z } from "zod";
import { type FoundRoute, findRoutes } from "./find-routes.ts";
import { problemSchema } from "./problem.ts";
import type { RouteDefinition } from "./route-definition.ts";

type JsonSchema = { properties?: Record<string, object>; required?: string[] };

/** docs/api/openapi.json (OpenAPI 3.1), out of the schemas that the routes themselves check with. */
export async function renderOpenApi(): Promise<string> {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of await findRoutes()) {
    if (!route.path.startsWith("/api/")) continue;
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  const document = {
    openapi: "3.1.0",
    info: {
      title: "Parlance",
      version: "1",
      description:
        "Ids are strings. Errors are problem details (RFC 9457) with a code and the id of the request. What belongs to another workspace is not found.",
    },
    paths,
    components: {
      schemas: { Problem: toJsonSchema(problemSchema, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "parlance.session_token" },
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "An API key, or an access token (JWT, 15 minutes) of GET /api/auth/token.",
        },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function operation({ path, handler: { definition } }: FoundRoute): object {
  const { summary, auth, params, query } = definition;
  return {
    summary,
    tags: [path.split("/").at(path.startsWith("/api/v1/") ? 3 : 2)],
    "x-role": auth,
    security: auth === "public" ? [] : [{ session: [] }, { bearer: [] }],
    parameters: [...parameters(params, "path"), ...parameters(query, "query")],
    ...requestBody(definition),
    responses: {
      ...success(definition),
      default: {
        description: "What went wrong",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toJsonSchema(schema, "input");
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: shape,
  }));
}

function requestBody({ body, orJson }: RouteDefinition): object {
  if (!body) return {};
  const content =
    body === "raw"
      ? {
          "application/octet-stream": {},
          ...(orJson && { "application/json": { schema: toJsonSchema(orJson, "input") } }),
        }
      : { "application/json": { schema: toJsonSchema(body, "input") } };
  return { requestBody: { required: true, content } };
}

function success({ response, status, produces }: RouteDefinition): object {
  const usual = response || produces ? 200 : 204;
  const code = typeof status === "function" ? "2XX" : String(status ?? usual);
  const content = response
    ? { "application/json": { schema: toJsonSchema(response, "output") } }
    : produces && { [produces]: {} };
  return { [code]: { description: "Done", ...(content && { content }) } };
}

function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return shape as JsonSchema;
}
