import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { renderExportSchema } from "#lib/exports/json/render-export-schema.ts";
import { renderConfiguration } from "#lib/runtime/render-configuration.ts";

const documents: Record<string, () => string | Promise<string>> = {
  "docs/configuration.md": renderConfiguration,
  "docs/api/export-1.schema.json": renderExportSchema,
  // Loaded by address: what runs outside a request knows nothing of app, but the routes alone hold their schemas.
  "docs/api/openapi.json": async () => {
    const { renderOpenApi } = await import(new URL("../../app/_api/render-open-api.ts", import.meta.url).href);
    return renderOpenApi();
  },
};

const isCheck = process.argv.includes("--check");
for (const [path, render] of Object.entries(documents)) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const rendered = await render();
  const present = await readFile(file, "utf8").catch(() => "");
  if (present === rendered) continue;
  if (isCheck) {
    process.stderr.write(`${path} is not what the code says. Run: npm run docs:generate\n`);
    process.exitCode = 1;
  } else {
    await writeFile(file, rendered);
    process.stdout.write(`${path} written\n`);
  }
}
