"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { State } from "#app/_components/layout/state.tsx";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import styles from "./import.module.css";
import { dateOrderWords } from "./import-words.ts";

type Choice = { dateOrder: ImportReport["dateOrder"]; firstLocalAt: string | null; lastLocalAt: string | null };

/** Asked where nothing in the file tells the order of its dates; each answer shows what it would mean. */
export function DateOrderQuestion({
  importId,
  present,
  other,
  proof,
  canChange,
}: {
  importId: string;
  present: Choice;
  other: Choice;
  proof: string;
  canChange: boolean;
}) {
  const router = useRouter();
  const [chosen, setChosen] = useState(present.dateOrder);
  const [error, setError] = useState<string | null>(null);

  async function read() {
    try {
      const path = `/api/v1/imports/${importId}/date-order`;
      const started = await callApi<{ importId: string }>("POST", path, { dateOrder: chosen });
      router.push(`/imports/${started.importId}`);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "That did not work.");
    }
  }

  return (
    <div className={styles.ask}>
      <div>
        <State kind="warning">Needs you</State>
        <h3>Which number is the day?</h3>
        <p className="quiet">{proof}</p>
      </div>
      <fieldset className={styles.choices} disabled={!canChange}>
        <legend className="visually-hidden">Order of the dates</legend>
        {[present, other].map((choice) => (
          <label key={choice.dateOrder} className={styles.choice}>
            <input
              type="radio"
              name="date-order"
              checked={chosen === choice.dateOrder}
              onChange={() => setChosen(choice.dateOrder)}
            />
            <span>
              <b className={styles.choiceName}>{dateOrderWords[choice.dateOrder]}</b>
              <span className="quiet">{span(choice)}</span>
            </span>
          </label>
        ))}
        {chosen !== present.dateOrder && (
          <Button look="action" onClick={read}>
            Read it again this way
          </Button>
        )}
        {error && <p role="alert">{error}</p>}
      </fieldset>
    </div>
  );
}

function span({ firstLocalAt, lastLocalAt }: Choice): string {
  if (!firstLocalAt || !lastLocalAt) return "no dates";
  return `${formatWallClock(firstLocalAt, "date")} to ${formatWallClock(lastLocalAt, "date")}`;
}
