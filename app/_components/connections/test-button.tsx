"use client";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { ApiError, callApi } from "#app/_components/forms/call-api.ts";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import { State } from "#app/_components/layout/state.tsx";
import type { WebhookTest } from "#lib/connections/test-webhook.ts";
import styles from "./connections.module.css";

const kinds = { right: "done", wrong: "failed", open: "waiting" } as const;

/** Sends a test webhook and says step by step how far it came. */
export function TestButton({ connectionId }: { connectionId: number }) {
  const [result, setResult] = useState<WebhookTest | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isSending, setIsSending] = useState(false);

  async function send() {
    setIsSending(true);
    setError(null);
    setResult(null);
    try {
      setResult(await callApi<WebhookTest>("POST", `/api/v1/connections/${connectionId}/test-webhook`));
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <div className={styles.stack}>
      <div className={styles.end}>
        <Button onClick={send} disabled={isSending}>
          Send a test webhook
        </Button>
        {isSending && <State kind="running">On its way</State>}
      </div>
      <FormError error={error} fields={[]} />
      {result && (
        <div className={styles.stack} role="status">
          <ol className={styles.lines}>
            {result.steps.map(({ step, state, words }) => (
              <li key={step} data-step={step} data-state={state}>
                <State kind={kinds[state]}>{words}</State>
              </li>
            ))}
          </ol>
          {result.notice && <Notice kind="warning">{result.notice}</Notice>}
        </div>
      )}
    </div>
  );
}
