import { parseArgs } from "node:util";
import { ChatReport } from "#jobs/bin/parse/chat-report.ts";
import { LineWriter } from "#jobs/bin/parse/line-writer.ts";
import { type ChatFile, type ChatSource, openChatFile } from "#jobs/bin/parse/open-chat-file.ts";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import { NotAChat } from "#lib/parse/not-a-chat.ts";
import { readChat } from "#lib/parse/read-chat.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * `parse FILE... [--report-only]`: prints the messages of each chat as JSON, an object a line, then a report on it.
 * A file that is refused has a report with `error`; the others go on. Returns 1 when one was refused, else 0.
 */
export async function parseCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { "report-only": { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error("Which file? Try: npm run -s parlance -- parse FILE...");
  const out = new LineWriter(process.stdout);
  let refused = 0;
  for (const file of positionals) {
    const isRead = await parseFile(file, values["report-only"], out).catch(async (error: unknown) => {
      await out.write({ type: "report", file, chat: null, error: reasonOf(error) });
      return false;
    });
    if (!isRead) refused++;
    await out.flush();
  }
  return refused === 0 ? 0 : 1;
}

async function parseFile(file: string, isReportOnly: boolean, out: LineWriter): Promise<boolean> {
  const opened = await openChatFile(file);
  const refusals: { chat: string | null; error: string }[] = [];
  let read = 0;
  try {
    for (const source of opened.chats) {
      try {
        await parseChat(file, opened, source, isReportOnly, out);
        read++;
      } catch (error) {
        if (!(error instanceof NotAChat)) throw error;
        refusals.push({ chat: source.chat, error: error.message });
      }
    }
  } finally {
    opened.close();
  }
  // Beside a chat, a text that is none is a document that somebody sent.
  if (read > 0) return true;
  for (const refusal of refusals) await out.write({ type: "report", file, ...refusal });
  return false;
}

async function parseChat(
  file: string,
  { mediaNames }: ChatFile,
  { chat, read }: ChatSource,
  isReportOnly: boolean,
  out: LineWriter,
): Promise<void> {
  const profile = await inspectChat(read(), { today: new Date().toISOString().slice(0, 10) });
  const report = new ChatReport(mediaNames);
  let seq = 0;
  for await (const { records, rejects } of readChat(read(), profile, { isOutline: isReportOnly })) {
    for (const reject of rejects) report.addReject(reject);
    for (const record of records) {
      seq++;
      report.add(record);
      if (isReportOnly) continue;
      const { localAt, sender, kind, text, attachment, edited } = record;
      await out.write({ type: "message", file, chat, seq, sentAt: localAt, sender, kind, text, attachment, edited });
    }
  }
  await out.write({ type: "report", file, chat, ...report.json(profile) });
}

/** Never a stack, never a line of the file. */
function reasonOf(error: unknown): string {
  if (error instanceof NotAChat || error instanceof AppError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "There is no such file.";
  if (code === "EISDIR") return "This is a folder, not a file.";
  if (code === "EACCES") return "The file may not be read.";
  return "The file could not be read.";
}
