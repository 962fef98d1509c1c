import type { ChatView } from "./chat-pair.ts";
import type { ChatRandom } from "./chat-random.ts";

/** The text that a phone exports of a view: an Android one where the clock shows minutes, else an iPhone. */
export function renderView(view: ChatView, random: ChatRandom): string {
  const { messages, precision, names, hasFiles, shiftSeconds, jitterSeconds } = view;
  const isAndroid = precision === "minute";
  return messages
    .map(({ seconds, sender, text, file, id }) => {
      const at = new Date((seconds + shiftSeconds + random.below(jitterSeconds + 1)) * 1_000).toISOString();
      const stamp = isAndroid
        ? `${at.slice(0, 10)}, ${at.slice(11, 16)} -`
        : `[${at.slice(0, 10)}, ${at.slice(11, 19)}]`;
      const said = file ? fileLine(isAndroid, hasFiles, id) : text;
      return `${file && !isAndroid ? "\u200e" : ""}${stamp} ${names[sender]}: ${said}\n`;
    })
    .join("");
}

function fileLine(isAndroid: boolean, hasFiles: boolean, id: number): string {
  if (isAndroid)
    return hasFiles ? `IMG-20200101-WA${String(id).padStart(4, "0")}.jpg (file attached)` : "<Media omitted>";
  return hasFiles
    ? `\u200e<attached: ${String(id).padStart(8, "0")}-PHOTO-2020-01-01-00-00-00.jpg>`
    : "\u200eimage omitted";
}
