import { formatScore } from "#app/_components/format/format-score.ts";
import type { MessageAnalysisView } from "#lib/messages/get-message-analysis.ts";

/** That a neural model had its say about a message, and what the words alone had given. */
export function RefinedByModel({ polarity, refinement }: Pick<MessageAnalysisView, "polarity" | "refinement">) {
  if (!refinement) return null;
  const { rules, model, hasOtherNames } = refinement;
  if (model === null && !hasOtherNames) return null;
  return (
    <p className="quiet">
      {model !== null && polarity !== null && (
        <>
          Refined by a neural model on this server: it gave {formatScore(model)},{" "}
          {rules === null
            ? "the words alone could not be scored."
            : `the words alone ${formatScore(rules)}. The model counts twice: together ${formatScore(polarity)}.`}
        </>
      )}
      {hasOtherNames && <> The names are those that the model found.</>}
    </p>
  );
}
