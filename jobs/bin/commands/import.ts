import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { createJobContext } from "#lib/context/job-context.ts";
import { findWorkspace } from "#lib/library/find-workspace.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { startImport } from "#lib/uploads/start-import.ts";
import { zoneSchema } from "#lib/uploads/zone-schema.ts";

/**
 * `import FILE... --workspace ID [--zone ZONE]`: takes files into the running instance, behind what people wait for at
 * a screen, and prints one JSON object a file. A file that is refused does not hold up the others.
 * Returns 1 when one was refused, else 0.
 */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { workspace: { type: "string" }, zone: { type: "string", default: "UTC" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error("Which file? Try: npm run -s parlance -- import FILE --workspace ID");
  const workspaceId = Number(values.workspace);
  if (!Number.isSafeInteger(workspaceId) || workspaceId < 1) throw new Error("Which workspace? Add --workspace ID.");
  const zone = zoneSchema.safeParse(values.zone);
  if (!zone.success) throw new Error(`${values.zone} is not a time zone.`);
  const ctx = createJobContext({ jobId: "command line", queue: "command line", workspaceId });
  await findWorkspace(ctx);

  let refused = 0;
  for (const file of positionals) {
    const answer = await importFile(ctx, file, zone.data).catch((error: unknown) => {
      refused += 1;
      return { error: reasonOf(error) };
    });
    process.stdout.write(`${JSON.stringify({ file, ...answer })}\n`);
  }
  return refused === 0 ? 0 : 1;
}

async function importFile(ctx: ReturnType<typeof createJobContext>, file: string, zone: string) {
  const { size } = await stat(file);
  const stream = createReadStream(file);
  const started = await startImport(ctx, { stream, fileName: basename(file), expectedBytes: size, zone });
  return { ...started, conversationId: String(started.conversationId), importId: String(started.importId) };
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "There is no such file.";
  if (code === "EISDIR") return "This is a folder, not a file.";
  if (code === "EACCES") return "The file may not be read.";
  throw error;
}
