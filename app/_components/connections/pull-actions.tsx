"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "./pull.module.css";

/** Stops a pull, or lets it go on at the page where it stopped. */
export function PullActions({ id, isOpen, canResume }: { id: string; isOpen: boolean; canResume: boolean }) {
  const router = useRouter();
  const say = useToast();
  const [isActing, setIsActing] = useState(false);
  if (!isOpen && !canResume) return null;

  async function act(verb: "cancel" | "resume", done: string) {
    setIsActing(true);
    try {
      await callApi("POST", `/api/v1/pulls/${id}/${verb}`);
      say(done);
    } catch (error) {
      say(error instanceof Error ? error.message : "That did not work.");
    }
    setIsActing(false);
    router.refresh();
  }

  return (
    <div className={styles.end}>
      {canResume && (
        <Button look="action" disabled={isActing} onClick={() => act("resume", "It goes on where it stopped")}>
          Continue
        </Button>
      )}
      {isOpen && (
        <Button disabled={isActing} onClick={() => act("cancel", "Stopped. What came stays.")}>
          Stop
        </Button>
      )}
    </div>
  );
}
