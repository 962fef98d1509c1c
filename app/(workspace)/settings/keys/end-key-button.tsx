"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "../settings.module.css";

export function EndKeyButton({ keyId, name }: { keyId: string; name: string }) {
  const router = useRouter();
  const say = useToast();

  async function end() {
    await callApi("DELETE", `/api/v1/api-keys/${keyId}`);
    say("Key ended");
    router.refresh();
  }

  return (
    <div className={styles.actions}>
      <Button size="small" onClick={end} aria-label={`End the key ${name}`}>
        End
      </Button>
    </div>
  );
}
