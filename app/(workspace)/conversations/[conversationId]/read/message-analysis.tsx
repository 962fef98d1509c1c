"use client";
import { useEffect, useState } from "react";
import { entityAddress } from "#app/_components/chat/entity-address.ts";
import { entityNames } from "#app/_components/format/entity-names.ts";
import { feelingWords } from "#app/_components/format/feeling-words.ts";
import { formatLanguage } from "#app/_components/format/format-language.ts";
import { formatPercent } from "#app/_components/format/format-percent.ts";
import { callApi } from "#app/_components/forms/call-api.ts";
import type { MessageAnalysisView } from "#lib/messages/get-message-analysis.ts";
import { ExplainedText } from "./explained-text.tsx";
import styles from "./message-details.module.css";
import { RefinedByModel } from "./refined-by-model.tsx";

type Answer = { analysis: MessageAnalysisView | null; failure: string | null };

/** What the language engine says of a message: language, mood with the words that made it, what the text names. */
export function MessageAnalysis({ conversationId, seq, text }: { conversationId: string; seq: number; text: string }) {
  const [{ analysis, failure }, setAnswer] = useState<Answer>({ analysis: null, failure: null });
  useEffect(() => {
    const turn = new AbortController();
    const path = `/api/v1/conversations/${conversationId}/messages/${seq}/analysis`;
    callApi<MessageAnalysisView>("GET", path, undefined, turn.signal).then(
      (found) => setAnswer({ analysis: found, failure: null }),
      (error: unknown) => {
        if (turn.signal.aborted) return;
        setAnswer({ analysis: null, failure: error instanceof Error ? error.message : "It could not be loaded." });
      },
    );
    return () => turn.abort();
  }, [conversationId, seq]);

  if (failure) return <p className="quiet">What it says could not be loaded. {failure}</p>;
  if (!analysis) return <p className="quiet">Reading what it says …</p>;
  const { language, languageConfidence, polarity, subjectivity, emotions, isQuestion, entities } = analysis;
  const { refinement, explanation } = analysis;
  const scoredByWords = refinement ? refinement.rules !== null : polarity !== null;
  const felt = emotions && feelingWords(emotions);
  const facts: [string, string | null][] = [
    [
      "Language",
      language &&
        `${formatLanguage(language)}${languageConfidence === null ? "" : `, ${sureness(languageConfidence)}`}`,
    ],
    ["Asks", isQuestion ? "yes, this is a question" : null],
    ["Mood", polarity === null ? "not scored: no words or emoji with a known feeling" : moodWords(polarity)],
    ["Emotions", felt || null],
    ["Opinion", subjectivity === null ? null : `${formatPercent(subjectivity)} opinion or feeling, the rest report`],
  ];
  return (
    <section className={styles.analysis} aria-label="What it says">
      <dl className={styles.facts}>
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {entities.length > 0 && (
          <div>
            <dt>Names</dt>
            <dd className={styles.entities}>
              {entities.map((entity) => (
                <a key={entity.start} href={entityAddress(conversationId, entity)}>
                  <bdi>{text.slice(entity.start, entity.end)}</bdi>{" "}
                  <span className="quiet">{entityNames[entity.kind].one}</span>
                </a>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <RefinedByModel polarity={polarity} refinement={refinement} />
      {explanation && <ExplainedText text={text} language={language} explanation={explanation} />}
      {scoredByWords && !explanation && (
        <p className="quiet">
          The words behind this score cannot be shown: the language engine has changed since, and this conversation
          waits to be analysed anew.
        </p>
      )}
    </section>
  );
}

// Nothing is wholly sure: 0.9996 is not 100%.
function sureness(confidence: number): string {
  return confidence > 0.99 ? "more than 99% sure" : `${formatPercent(confidence)} sure`;
}

function moodWords(polarity: number): string {
  const words =
    Math.abs(polarity) < 0.05
      ? "even"
      : `${Math.abs(polarity) < 0.35 ? "a little " : Math.abs(polarity) < 0.7 ? "" : "very "}${polarity > 0 ? "warm" : "sore"}`;
  return `${words} (${polarity > 0 ? "+" : ""}${polarity.toFixed(2)} of −1 to +1)`.replace("(-", "(−");
}
