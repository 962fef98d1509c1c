import type { ExportMessage } from "../export-source.ts";
import { sheet } from "./canvas.ts";
import type { DrawMessages } from "./draw-messages.ts";
import { messageNote } from "./message-note.ts";
import { inks, participantColour } from "./palette.ts";
import type { Line } from "./text-layout.ts";

const size = 9.5;
const leading = 13.5;
const noteSize = 8;
const folio = 58;
const columnX = sheet.marginX + folio;
const columnWidth = sheet.width - sheet.marginX - columnX;
const bubbleWidth = columnWidth * 0.78;
const padX = 8;
const padY = 5;
const runGapMinutes = 30;

type Row = { line: Line; size: number; colour: string; height: number };

/** Messages as bubbles: others at the start with their colour's edge, the owner's at the end, time in the margin. */
export const drawBubbles: DrawMessages = (canvas, pages, source) => {
  const people = new Map(source.participants.map((participant) => [participant.id, participant]));
  let previous: ExportMessage | null = null;
  let day = "";
  let stampedMinute = "";

  return (message) => {
    if (message.localAt.slice(0, 10) !== day) {
      day = message.localAt.slice(0, 10);
      drawDay(day);
      previous = null;
      stampedMinute = "";
    }
    if (message.participantId === null) drawNotice(message);
    else drawBubble(message, message.participantId);
    previous = message;
  };

  function drawDay(date: string): void {
    const y = pages.take(34) + 22;
    const width = canvas.label(longDay(date), columnX, y, { size: 10, bold: true });
    canvas.rule(columnX + width + 10, sheet.width - sheet.marginX, y - 3);
  }

  function drawNotice(message: ExportMessage): void {
    const lines = canvas.layout.lines(message.text, 8.5, columnWidth);
    pages.take(4);
    for (const [index, line] of lines.entries()) {
      const y = pages.take(12) + 9;
      if (index === 0) drawFolio(message, y);
      canvas.draw(line, columnX, y, 8.5, inks.ink2);
    }
    pages.take(3);
  }

  function drawBubble(message: ExportMessage, participantId: number): void {
    const person = people.get(participantId);
    const isMe = participantId === source.meParticipantId;
    const startsRun =
      !previous || previous.participantId !== participantId || minutesBetween(previous, message) > runGapMinutes;
    const colour = participantColour(person?.rank, isMe);
    const rows = rowsOf(message);
    if (startsRun && !isMe) {
      const y = pages.take(20) + 16;
      canvas.doc.rect(columnX, y - 6.5, 7, 7).fill(colour);
      canvas.label(person?.name ?? "", columnX + 12, y, { size: 8.5, bold: true, maxWidth: columnWidth - 12 });
      keepTogether(rows);
    } else {
      pages.take(startsRun ? 6 : 1.5);
      keepTogether(rows);
    }
    const inner = Math.max(...rows.map((row) => row.line.width), 10);
    const width = inner + 2 * padX;
    const x = isMe ? columnX + columnWidth - width : columnX;
    let isFirst = true;
    for (let rest = rows; rest.length > 0; ) {
      const fitting = rowsThatFit(rest, pages.left - 2 * padY);
      const shown = rest.slice(0, Math.max(1, fitting));
      rest = rest.slice(shown.length);
      drawPart(shown, { x, width, inner, isMe, colour }, isFirst ? message : null);
      isFirst = false;
    }
  }

  /** A bubble that fits a sheet is not torn for the last lines of the one before. */
  function keepTogether(rows: Row[]): void {
    const height = rows.reduce((sum, row) => sum + row.height, 2 * padY);
    if (height > pages.left && height < 160) pages.take(pages.left);
  }

  function drawPart(
    rows: Row[],
    box: { x: number; width: number; inner: number; isMe: boolean; colour: string },
    message: ExportMessage | null,
  ): void {
    const height = rows.reduce((sum, row) => sum + row.height, 2 * padY);
    const top = pages.take(height);
    canvas.doc
      .roundedRect(box.x, top, box.width, height, 4)
      .lineWidth(0.5)
      .fillAndStroke(box.isMe ? inks.own : inks.other, box.isMe ? inks.ownRule : inks.otherRule);
    if (!box.isMe) canvas.doc.rect(box.x, top, 2, height).fill(box.colour);
    if (message) drawFolio(message, top + padY + 9.5);
    let y = top + padY;
    for (const row of rows) {
      const x = box.x + padX + (row.line.rtl ? box.inner - row.line.width : 0);
      canvas.draw(row.line, x, y + row.height - (row.height - row.size) / 2 - row.size * 0.18, row.size, row.colour);
      y += row.height;
    }
  }

  function rowsOf(message: ExportMessage): Row[] {
    const max = bubbleWidth - 2 * padX;
    const text = message.text ? canvas.layout.lines(message.text, size, max) : [];
    const note = messageNote(message);
    const notes = note ? canvas.layout.lines(note, noteSize, max) : [];
    return [
      ...text.map((line) => ({ line, size, colour: inks.ink, height: leading })),
      ...notes.map((line) => ({ line, size: noteSize, colour: inks.ink3, height: 11.5 })),
    ];
  }

  function drawFolio(message: ExportMessage, y: number): void {
    const minute = message.localAt.slice(11, 16);
    if (minute !== stampedMinute) canvas.label(minute, columnX - 9, y, { size: 7.5, colour: inks.ink3, align: "end" });
    stampedMinute = minute;
    canvas.label(String(message.number), sheet.marginX - 12, y, {
      size: 6.5,
      colour: message.number % 5 === 0 ? inks.accent : inks.ink3,
    });
  }
};

function rowsThatFit(rows: Row[], room: number): number {
  let used = 0;
  const overflowing = rows.findIndex((row) => {
    used += row.height;
    return used > room;
  });
  return overflowing === -1 ? rows.length : overflowing;
}

function minutesBetween(earlier: ExportMessage, later: ExportMessage): number {
  return (Date.parse(later.sentAt) - Date.parse(earlier.sentAt)) / 60_000;
}

function longDay(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
