"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import styles from "./merge.module.css";

/** The way back from a merge, or why there is none. */
export function MergeUndo({ importId, reason }: { importId: string; reason: string | null }) {
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (reason !== null) return <p className="quiet">{reason}</p>;

  async function undo() {
    setIsAsking(false);
    try {
      await callApi("POST", `/api/v1/imports/${importId}/undo`);
      router.refresh();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "That did not work.");
    }
  }

  return (
    <div className={styles.verbs}>
      <Button onClick={() => setIsAsking(true)}>Undo the merge</Button>
      {error && <p role="alert">{error}</p>}
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Undo this merge?"
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep it merged</Button>
            <Button look="action" onClick={undo}>
              Undo the merge
            </Button>
          </>
        }
      >
        The conversation is as it was before, and this export becomes a conversation of its own. Nothing is lost.
      </Dialog>
    </div>
  );
}
