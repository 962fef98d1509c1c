import { packZip } from "#lib/testing/pack-zip.ts";

const days = 36;
const people = ["Maeve Tully", "بستان حداد", "Tom Whitlock", "Haruka Senda", "Tom W.", "+34 612 345 118"];
const said = [
  "who ate my yoghurt",
  "السلة الزرقاء عند الباب",
  "The hose is back in the shed, turned off at the wall",
  "すみません、遅れます",
  "I can water on Thursday",
  "¿Quién tiene la llave?",
];
const mark = "\u200e";

/** An iPhone's archive of an invented group in which nearly everything is in want of a look; no day is above 12. */
export function troubledChat({ isOrderProved }: { isOrderProved: boolean }): Promise<Buffer> {
  const lines = [
    stamp(
      0,
      "08:05:00",
      "Allotment",
      `${mark}Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.`,
    ),
    stamp(0, "08:05:10", "Allotment", `${mark}Maeve Tully created group “Allotment”`),
    stamp(0, "08:06:00", "Allotment", `${mark}Maeve Tully added Tom Whitlock`),
    stamp(0, "08:07:00", "Allotment", `${mark}Tom Whitlock turned on advanced chat privacy`),
  ];
  const files: [string, Buffer][] = [];
  for (let day = 0; day < days; day++) {
    for (let turn = 0; turn < 20; turn++) {
      const person = people[(day + turn * turn + (turn % 3)) % people.length] ?? "";
      lines.push(
        stamp(
          day,
          `${pad(9 + Math.floor(turn / 2))}:${pad((turn % 2) * 30 + (day % 20))}:0${turn % 10}`,
          person,
          said[(day + turn) % said.length] ?? "",
        ),
      );
    }
    if (day % 3 === 0) {
      const name = `${String(day).padStart(8, "0")}-PHOTO.jpg`;
      lines.push(stamp(day, "19:00:00", "Haruka Senda", `${mark}<attached: ${name}>`));
      if (day % 9 !== 0) files.push([name, photo]);
    }
    if (day % 8 === 0) {
      lines.push(
        stamp(day, "20:00:00", "Allotment", `${mark}The bench by the gate was weather-proofed by Haruka Senda`),
      );
    }
  }
  lines.push(stamp(days - 1, "08:30:00", "Tom Whitlock", "sent from the cellar, without a signal"));
  lines.push("[45/45/45, 99:99:99] ????");
  if (isOrderProved) lines.push("[24/12/23, 10:00:00] Maeve Tully: a quiet holiday to all of you");
  files.push(["00000999-PHOTO-named-by-nobody.jpg", photo], ["_chat.txt", Buffer.from(`${lines.join("\r\n")}\r\n`)]);
  return packZip(files);
}

// The smallest picture there is: one pixel.
const photo = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

function stamp(day: number, time: string, sender: string, text: string): string {
  return `[${pad(dayOfMonth(day))}/${pad(month(day))}/23, ${time}] ${sender}: ${text}`;
}

/** Twelve days of each month, then the next month. */
function dayOfMonth(day: number): number {
  return (day % 12) + 1;
}

function month(day: number): number {
  return (Math.floor(day / 12) % 12) + 1;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
