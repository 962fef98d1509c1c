import type { ExportOptions } from "../export-options.ts";
import type { ExportSource } from "../export-source.ts";
import { type Canvas, sheet } from "./canvas.ts";
import { DeferredText } from "./deferred-text.ts";
import { inks, participantColour } from "./palette.ts";

const maxParticipants = 24;
const labelWidth = 104;

export type Volume = { index: number; count: number };

/**
 * The first sheet: what this is, from which file, what was left out, who is in it.
 * Gives the place for what only the end knows: scripts without a font.
 */
export function drawCover(canvas: Canvas, source: ExportSource, options: ExportOptions, volume: Volume): DeferredText {
  const { doc } = canvas;
  doc.addPage();
  const right = sheet.width - sheet.marginX;
  const valueX = sheet.marginX + labelWidth;
  let y = 72;
  canvas.label("Parlance", sheet.marginX, y, { size: 10, bold: true, colour: inks.accent });
  canvas.label(volume.count > 1 ? `Volume ${volume.index} of ${volume.count}` : "Conversation", right, y, {
    size: 10,
    colour: inks.ink3,
    align: "end",
  });
  y += 46;
  for (const line of canvas.layout.lines(source.title, 22, right - sheet.marginX, "bold").slice(0, 3)) {
    canvas.draw(line, sheet.marginX, y, 22, inks.ink);
    y += 28;
  }
  y += 6;
  canvas.rule(sheet.marginX, right, y);
  y += 20;

  const row = (label: string, values: string[]) => {
    canvas.label(label, sheet.marginX, y, { size: 9, colour: inks.ink3 });
    for (const value of values.flatMap((text) => canvas.layout.lines(text, 9, right - valueX))) {
      canvas.draw(value, valueX, y, 9, inks.ink);
      y += 13;
    }
    y += 3;
  };
  row("Period", [period(source)]);
  row("Clock", [`Times as the export writes them, zone ${source.zone}`]);
  const notices = source.notices === 1 ? "1 notice" : `${count(source.notices)} notices`;
  row("Messages", [`${count(source.total - source.notices)}, and ${notices} of WhatsApp`]);
  row("Media", [`${count(source.media.present)} present, ${count(source.media.missing)} not in the export`]);
  row("Left out", [leftOut(options)]);
  for (const file of source.files)
    row("Read from", [`${file.name}, ${count(file.byteSize)} bytes`, `SHA-256 ${file.sha256}`]);
  row("Made", [`${source.generatedAt.toISOString().slice(0, 19).replace("T", " ")} UTC by Parlance`]);
  const missing = new DeferredText(doc, "Missing", { widthPt: right - sheet.marginX, sizePt: 9, lines: 3 });
  missing.place(sheet.marginX, y);
  y += 34;

  canvas.label("Participants", sheet.marginX, y, { size: 11, bold: true });
  y += 8;
  canvas.rule(sheet.marginX, right, y);
  for (const participant of source.participants.slice(0, maxParticipants)) {
    y += 15;
    doc
      .rect(sheet.marginX, y - 7.5, 8, 8)
      .fill(participantColour(participant.rank, participant.id === source.meParticipantId));
    canvas.label(participant.name, sheet.marginX + 16, y, { size: 9.5, maxWidth: 250 });
    if (participant.phone) canvas.label(participant.phone, sheet.marginX + 290, y, { size: 9, colour: inks.ink2 });
    canvas.label(count(participant.messages), right, y, { size: 9.5, align: "end" });
  }
  const more = source.participants.length - maxParticipants;
  if (more > 0) canvas.label(`and ${count(more)} more`, sheet.marginX + 16, y + 15, { size: 9, colour: inks.ink3 });
  return missing;
}

function period(source: ExportSource): string {
  if (!source.firstAt || !source.lastAt) return "No messages in this range";
  return `${source.firstAt.slice(0, 16).replace("T", " ")} to ${source.lastAt.slice(0, 16).replace("T", " ")}`;
}

function leftOut(options: ExportOptions): string {
  const parts = [];
  if (options.from) parts.push(`all before ${options.from}`);
  if (options.to) parts.push(`all after ${options.to}`);
  if (options.participantIds) parts.push("messages of people who were not chosen, and notices");
  return parts.length > 0 ? parts.join("; ") : "nothing";
}

function count(value: number): string {
  return value.toLocaleString("en");
}
