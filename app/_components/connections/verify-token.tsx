"use client";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "./connections.module.css";
import { CopyLine } from "./copy-line.tsx";

/** The verify token, hidden until somebody asks for it: each time is noted in the trail. */
export function VerifyToken({ connectionId }: { connectionId: number }) {
  const say = useToast();
  const [token, setToken] = useState<string | null>(null);

  async function show() {
    try {
      const { verifyToken } = await callApi<{ verifyToken: string }>("GET", `/api/v1/connections/${connectionId}`);
      setToken(verifyToken);
    } catch (error) {
      say(error instanceof Error ? error.message : "That did not work.");
    }
  }

  if (token !== null) return <CopyLine label="Verify token" value={token} copied="Verify token copied" />;
  return (
    <div className={styles.copy}>
      <span className={styles.label}>Verify token</span>
      <span className={styles.value}>••••••••••••</span>
      <span className={styles.acts}>
        <Button size="small" onClick={show}>
          Show
        </Button>
      </span>
    </div>
  );
}
