import { formatNumber } from "#app/_components/format/format-number.ts";
import type { StaleCounts } from "#lib/messages/reanalysis/count-stale.ts";

/** How far the stored conversations are behind the language engine, in words. */
export function AnalysedAnew({ counts: { waiting, failed } }: { counts: StaleCounts }) {
  const open = waiting - failed;
  return (
    <>
      <p>
        {open === 0
          ? "Every conversation has been analysed by the present language engine."
          : `${conversations(open)} to be analysed anew by the present language engine. Until then ${open === 1 ? "it shows" : "they show"} what the earlier one said.`}
      </p>
      {failed > 0 && (
        <p>{`${formatNumber(failed)} could not be analysed anew and ${failed === 1 ? "shows" : "show"} what the earlier engine said. The reason is among the dead letters.`}</p>
      )}
    </>
  );
}

function conversations(count: number): string {
  return count === 1 ? "1 conversation waits" : `${formatNumber(count)} conversations wait`;
}
