"use client";
import { useState } from "react";
import { callApi } from "#app/_components/forms/call-api.ts";
import styles from "./message.module.css";

/** Has a file that could not be fetched asked for again. The page hears of the change by itself. */
export function FetchFileButton({ conversationId, mediaId }: { conversationId: string; mediaId: number }) {
  const [words, setWords] = useState<string | null>(null);
  const [state, setState] = useState<"offered" | "calling" | "asked">("offered");

  async function fetchAgain() {
    setState("calling");
    try {
      await callApi("POST", `/api/v1/conversations/${conversationId}/media/${mediaId}/fetch`);
      setState("asked");
      setWords("It is asked for again.");
    } catch (cause) {
      setState("offered");
      setWords(cause instanceof Error ? cause.message : "It could not be asked for.");
    }
  }

  return (
    <>
      {state !== "asked" && (
        <button type="button" className={styles.again} onClick={fetchAgain} disabled={state === "calling"}>
          Fetch again
        </button>
      )}
      <span role="status">{words}</span>
    </>
  );
}
