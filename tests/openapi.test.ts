import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { findRoutes } from "#app/_api/find-routes.ts";
import { renderOpenApi } from "#app/_api/render-open-api.ts";

type Operation = {
  summary: string;
  parameters: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
};

const rendered = await renderOpenApi();
const { paths }: { paths: Record<string, Record<string, Operation>> } = JSON.parse(rendered);

test("docs/api/openapi.json is what the routes say (npm run docs:generate)", async () => {
  expect(await readFile(new URL("../docs/api/openapi.json", import.meta.url), "utf8")).toBe(rendered);
});

test("every route below /api is described, once", async () => {
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = (await findRoutes()).filter(({ path }) => path.startsWith("/api/"));
  expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

test.each(Object.entries(paths))(
  "%s names each segment of its address, and what an error looks like",
  (path, methods) => {
    const segments = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const { summary, parameters, responses } of Object.values(methods)) {
      expect(summary.length).toBeGreaterThan(0);
      expect(
        parameters
          .filter((one) => one.in === "path")
          .map(({ name }) => name)
          .sort(),
      ).toEqual(segments);
      expect(responses.default?.content?.["application/problem+json"]?.schema).toBeDefined();
    }
  },
);
