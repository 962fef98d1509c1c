"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import { dateOrderWords } from "../import-words.ts";
import styles from "./check.module.css";

export type DateReading = {
  dateOrder: ImportReport["dateOrder"];
  firstLocalAt: string | null;
  lastLocalAt: string | null;
  /** Dates of the file that do not exist under this order. */
  impossible?: number | undefined;
};

/** The order of the dates as read, and the other one beside it, each with the first and last date it would mean. */
export function DateOrderChoice({
  importId,
  present,
  other,
  isAsked,
  canChange,
}: {
  importId: string;
  present: DateReading;
  other: DateReading;
  /** Nothing in the file decides and nobody has said yet. */
  isAsked: boolean;
  canChange: boolean;
}) {
  const router = useRouter();
  const [chosen, setChosen] = useState(present.dateOrder);
  const [error, setError] = useState<string | null>(null);

  const path = `/api/v1/imports/${importId}/date-order`;

  async function act(call: () => Promise<void>) {
    setError(null);
    await call().catch((failure: unknown) => {
      setError(failure instanceof Error ? failure.message : "That did not work.");
    });
  }
  const read = () =>
    act(async () => {
      const started = await callApi<{ importId: string }>("POST", path, { dateOrder: chosen });
      router.push(`/imports/${started.importId}`);
    });
  const confirm = () =>
    act(async () => {
      await callApi("POST", `${path}/confirm`);
      router.refresh();
    });

  return (
    <fieldset className={styles.choices} disabled={!canChange}>
      <legend className="visually-hidden">Order of the dates</legend>
      {[present, other].map((reading) => (
        <label key={reading.dateOrder} className={styles.choice}>
          <input
            type="radio"
            name="date-order"
            checked={chosen === reading.dateOrder}
            onChange={() => setChosen(reading.dateOrder)}
          />
          <span>
            <b>{dateOrderWords[reading.dateOrder]}</b>
            <span>{reading === present ? (isAsked ? "assumed" : "as it is read") : "the other way"}</span>
            <Span reading={reading} />
            {(reading.impossible ?? 0) > 0 && (
              <span>{formatCount(reading.impossible ?? 0, "date does", "dates do")} not exist this way</span>
            )}
          </span>
        </label>
      ))}
      {chosen !== present.dateOrder && (
        <div className={styles.act}>
          <Button look="action" onClick={read}>
            Read it again this way
          </Button>
          <span>The conversation stays as it is until the new reading is complete. It can be changed back.</span>
        </div>
      )}
      {isAsked && chosen === present.dateOrder && (
        <div className={styles.act}>
          <Button onClick={confirm}>Yes, this is the order</Button>
          <span>Nothing is read again.</span>
        </div>
      )}
      {error && <p role="alert">{error}</p>}
    </fieldset>
  );
}

function Span({ reading: { firstLocalAt, lastLocalAt } }: { reading: DateReading }) {
  if (!firstLocalAt || !lastLocalAt) return <span>no dates</span>;
  return (
    <span>
      first <time dateTime={firstLocalAt}>{formatWallClock(firstLocalAt, "date")}</time>, last{" "}
      <time dateTime={lastLocalAt}>{formatWallClock(lastLocalAt, "date")}</time>
    </span>
  );
}
