"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "./pull.module.css";

/** Begins to compare what is here with what Meta says. */
export function AuditStart({ connectionId, isFirst }: { connectionId: string; isFirst: boolean }) {
  const router = useRouter();
  const say = useToast();
  const [isActing, setIsActing] = useState(false);

  async function start() {
    setIsActing(true);
    try {
      await callApi("POST", `/api/v1/connections/${connectionId}/audits`);
    } catch (error) {
      say(error instanceof Error ? error.message : "That did not work.");
    }
    setIsActing(false);
    router.refresh();
  }

  return (
    <div className={styles.end}>
      <Button disabled={isActing} onClick={start}>
        {isFirst ? "Compare with Meta" : "Compare again"}
      </Button>
    </div>
  );
}
