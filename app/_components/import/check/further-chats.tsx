"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import styles from "./check.module.css";

/** The other chats of an archive, each to be imported without sending the file again. */
export function FurtherChats({
  importId,
  names,
  canEdit,
}: {
  importId: string;
  names: readonly string[];
  canEdit: boolean;
}) {
  const router = useRouter();
  const [started, setStarted] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  async function importChat(chatName: string) {
    setStarted(chatName);
    setError(null);
    try {
      const path = `/api/v1/imports/${importId}/further`;
      const { importId: further } = await callApi<{ importId: string }>("POST", path, { chatName });
      router.push(`/imports/${further}`);
    } catch (failure) {
      setStarted(null);
      setError(failure instanceof Error ? failure.message : "That did not work.");
    }
  }

  return (
    <>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name}>
            <bdi className="file">{name}</bdi>{" "}
            {canEdit && (
              <Button onClick={() => importChat(name)} disabled={started !== null} aria-label={`Import ${name} too`}>
                Import it too
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <p role="alert">{error}</p>}
    </>
  );
}
