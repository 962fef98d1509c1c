import { formatNumber } from "#app/_components/format/format-number.ts";
import { kindWords } from "#lib/conversations/kind-words.ts";

const words: Readonly<Record<string, string>> = { ...kindWords, text: "Text" };

/** Records by kind, the commonest first. Notices are said elsewhere. */
export function KindCounts({ kinds }: { kinds: Readonly<Record<string, number>> }) {
  const counted = Object.entries(kinds)
    .filter(([kind, count]) => kind !== "notice" && count > 0)
    .sort((a, b) => b[1] - a[1]);
  return <span>{counted.map(([kind, count]) => `${words[kind] ?? kind} ${formatNumber(count)}`).join(" · ")}</span>;
}
