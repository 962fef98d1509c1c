"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import styles from "./merge.module.css";

/** The answer to an offer: merge, with the people who are the same under two names, or keep apart. */
export function MergeDecision({
  importId,
  isAsked,
  isUnrelated,
  renamed,
}: {
  importId: string;
  /** False once a person has kept the two apart: then only merging after all is left. */
  isAsked: boolean;
  isUnrelated: boolean;
  renamed: readonly { existing: string; incoming: string; messages: number }[];
}) {
  const router = useRouter();
  const [same, setSame] = useState<ReadonlySet<string>>(new Set(renamed.map(({ incoming }) => incoming)));
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function decide(accept: boolean) {
    setIsBusy(true);
    setError(null);
    try {
      await callApi("POST", `/api/v1/imports/${importId}/merge`, { accept, samePeople: accept ? [...same] : [] });
      router.refresh();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "That did not work.");
    } finally {
      setIsBusy(false);
    }
  }

  function toggle(name: string) {
    setSame((before) => {
      const after = new Set(before);
      if (!after.delete(name)) after.add(name);
      return after;
    });
  }

  return (
    <div className={styles.decision}>
      {renamed.length > 0 && (
        <fieldset className={styles.people} disabled={isBusy}>
          <legend>The same person under another name?</legend>
          {renamed.map(({ existing, incoming, messages }) => (
            <label key={incoming}>
              <input type="checkbox" checked={same.has(incoming)} onChange={() => toggle(incoming)} />
              <span>
                <bdi className="people">{incoming}</bdi> here is <bdi className="people">{existing}</bdi> there
                {messages > 0 && <span className="quiet"> {formatCount(messages, "message")} that both have</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.verbs}>
        <Button look={isAsked && !isUnrelated ? "action" : "outline"} disabled={isBusy} onClick={() => decide(true)}>
          {isAsked ? "Merge" : "Merge after all"}
        </Button>
        {isAsked && (
          <Button look={isUnrelated ? "action" : "bare"} disabled={isBusy} onClick={() => decide(false)}>
            Keep as its own conversation
          </Button>
        )}
      </div>
      {error && <p role="alert">{error}</p>}
    </div>
  );
}
