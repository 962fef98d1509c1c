import { configSchema } from "./config.ts";

/** docs/configuration.md: one row for each setting of the schema. */
export function renderConfiguration(): string {
  const rows = Object.entries(configSchema.shape).map(([name, setting]) => {
    const parsed = setting.safeParse(undefined);
    const fallback = parsed.success && parsed.data !== undefined ? `\`${parsed.data}\`` : "";
    return `| \`${name}\` | ${fallback} | ${setting.description ?? ""} |`;
  });
  return `# Configuration

Everything is set by environment variables, and nothing has to be set. This page is made from \`lib/runtime/config.ts\`
by \`npm run docs:generate\`.

| Variable | Default | Meaning |
| --- | --- | --- |
${rows.join("\n")}
`;
}
