"use client";
import { Button } from "#app/_components/forms/button.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { useCall } from "./use-call.ts";

export function RetryButton({ connectionId, payloadId, at }: { connectionId: number; payloadId: number; at: string }) {
  const { call, error, isCalling } = useCall();
  const path = `${connectionId}/payloads/${payloadId}/retry`;
  return (
    <>
      <Button
        size="small"
        disabled={isCalling}
        aria-label={`Read again the webhook of ${at}`}
        onClick={() => call("POST", path, undefined, "It is being read again")}
      >
        Read again
      </Button>
      <FormError error={error} fields={[]} />
    </>
  );
}
