// When it is loud: half again the usual in one quarter of one weekday -> "Sunday evenings are the loudest".

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const parts = ["night", "morning", "afternoon", "evening"];

/** @param hours 168 counts, Monday 0:00 first */
export function hoursFinding(hours: readonly number[]): string {
  const all = sum(hours);
  if (all === 0) return "Messages by weekday and hour";
  const blocks = weekdays.flatMap((weekday, day) =>
    parts.map((part, quarter) => ({
      weekday,
      part,
      quarter,
      messages: sum(hours.slice(day * 24 + quarter * 6, day * 24 + quarter * 6 + 6)),
    })),
  );
  const ranked = [...blocks].sort((a, b) => b.messages - a.messages);
  const [best] = ranked;
  if (!best) return "Messages by weekday and hour";
  const sameQuarter = blocks.filter((block) => block.quarter === best.quarter);
  const usual = sum(sameQuarter.map((block) => block.messages)) / 7;
  if (best.messages >= 1.2 * usual && best.messages >= 1.5 * (all / 28)) {
    return `${best.weekday} ${best.part}s are the loudest`;
  }
  const quarterShare = (usual * 7) / all;
  return quarterShare >= 0.38 ? `${capital(best.part)}s are the loudest` : "Messages come at all hours";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
