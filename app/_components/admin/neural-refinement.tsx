import { formatNumber } from "#app/_components/format/format-number.ts";
import type { NeuralState } from "#lib/messages/refinement/get-neural-state.ts";

/** What is there for neural refinement, in words, a paragraph for each machine where it is set up. */
export function NeuralRefinement({ engines }: { engines: NeuralState[] }) {
  if (engines.length === 0) return <p className="quiet">No neural model refines mood and names: none is set up.</p>;
  return engines.map((engine) => (
    <p key={engine.host}>{`${engines.length > 1 ? `${engine.host}: ` : ""}${words(engine)}`}</p>
  ));
}

function words({ parts, problem, waiting, failed }: NeuralState): string {
  if (problem !== null) return `The neural refinement does not work, and nothing is changed by it. ${problem}`;
  const what = parts.map((part) => (part === "sentiment" ? "mood" : "names")).join(" and ");
  const open = waiting - failed;
  const left =
    open === 0
      ? "No conversation waits for it."
      : `${formatNumber(open)} ${open === 1 ? "conversation waits" : "conversations wait"} for it.`;
  const broken =
    failed === 0 ? "" : ` ${formatNumber(failed)} could not be refined; the reason is among the dead letters.`;
  return `A neural model of your own refines ${what}. ${left}${broken}`;
}
