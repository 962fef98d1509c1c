"use client";
import { useState } from "react";
import { callApi } from "#app/_components/forms/call-api.ts";
import styles from "./message.module.css";

/** Has a file that could not be fetched asked for again. The page hears of the change by itself. */
export function FetchFileButton({ conversationId, mediaId }: { conversationId: string; mediaId: number }) {
  const [words, setWords] = useState<string | null>(null);
  const [isCalling, setIsCalling] = useState(false);

  async function fetchAgain() {
    setIsCalling(true);
    try {
      await callApi("POST", `/api/v1/conversations/${conversationId}/media/${mediaId}/fetch`);
      setWords("It is asked for again.");
    } catch (cause) {
      setWords(cause instanceof Error ? cause.message : "It could not be asked for.");
    } finally {
      setIsCalling(false);
    }
  }

  return (
    <>
      <button type="button" className={styles.again} onClick={fetchAgain} disabled={isCalling}>
        Fetch again
      </button>
      <span role="status">{words}</span>
    </>
  );
}
