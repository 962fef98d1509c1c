import { sheet } from "./canvas.ts";
import type { DrawMessages } from "./draw-messages.ts";
import { messageNote } from "./message-note.ts";
import { inks } from "./palette.ts";

const size = 9;
const leading = 12.5;
const stampX = sheet.marginX + 42;
const senderX = stampX + 96;
const textX = senderX + 96;
const textWidth = sheet.width - sheet.marginX - textX;

/** Messages as numbered lines with the full time and the sender on each: for handing over. */
export const drawTranscript: DrawMessages = (canvas, pages, source) => {
  const names = new Map(source.participants.map((participant) => [participant.id, participant.name]));
  return (message) => {
    const note = messageNote(message);
    const text = message.text ? canvas.layout.lines(message.text, size, textWidth) : [];
    const notes = note ? canvas.layout.lines(note, size, textWidth) : [];
    const lines = [
      ...text.map((line) => ({ line, colour: message.participantId === null ? inks.ink2 : inks.ink })),
      ...notes.map((line) => ({ line, colour: inks.ink3 })),
    ];
    pages.take(3);
    for (const [index, { line, colour }] of lines.entries()) {
      const y = pages.take(leading) + 9.5;
      if (index === 0) {
        canvas.label(String(message.number), stampX - 8, y, { size: 7.5, colour: inks.accent, align: "end" });
        canvas.label(message.localAt.replace("T", " "), stampX, y, { size: 8, colour: inks.ink2 });
        const sender = message.participantId === null ? "notice" : (names.get(message.participantId) ?? "");
        canvas.label(sender, senderX, y, {
          size: 8.5,
          bold: message.participantId !== null,
          colour: message.participantId === null ? inks.ink3 : inks.ink,
          maxWidth: textX - senderX - 8,
        });
      }
      canvas.draw(line, line.rtl ? textX + textWidth - line.width : textX, y, size, colour);
    }
  };
};
