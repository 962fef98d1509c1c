"use client";
import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "./admin.module.css";

/** Tries a failed job again, or throws it away after asking. */
export function DeadLetterActions({ id, what }: { id: string; what: string }) {
  const router = useRouter();
  const say = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const path = `/api/v1/admin/dead-letters/${id}`;

  async function act(words: string, call: () => Promise<unknown>) {
    setIsAsking(false);
    try {
      await call();
      say(words);
    } catch (error) {
      say(error instanceof Error ? error.message : "That did not work.");
    }
    router.refresh();
  }

  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => act("Put back into its queue", () => callApi("POST", `${path}/retry`))}>
        <RotateCcw />
        Retry
      </Button>
      <Button size="small" look="bare" onClick={() => setIsAsking(true)}>
        Discard
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Discard this job?"
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep it</Button>
            <Button look="danger" onClick={() => act("Job discarded", () => callApi("DELETE", path))}>
              Discard the job
            </Button>
          </>
        }
      >
        {what}: the job is not tried again. What it was to work on stays as it is.
      </Dialog>
    </div>
  );
}
