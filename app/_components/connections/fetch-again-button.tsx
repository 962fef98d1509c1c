"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { ApiError, callApi } from "#app/_components/forms/call-api.ts";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";

/** Asks Meta again for files that could not be fetched, and says how many it may still have. */
export function FetchAgainButton({ connectionId }: { connectionId: number }) {
  const router = useRouter();
  const say = useToast();
  const [error, setError] = useState<ApiError | null>(null);
  const [isCalling, setIsCalling] = useState(false);

  async function fetchAgain() {
    setIsCalling(true);
    setError(null);
    try {
      const path = `/api/v1/connections/${connectionId}/media`;
      const { again, gone } = await callApi<{ again: number; gone: number }>("POST", path);
      const rest = gone > 0 ? `; ${formatCount(gone, "older one")} cannot be` : "";
      say(`${formatCount(again, "file")} will be fetched again${rest}`);
      router.refresh();
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
    } finally {
      setIsCalling(false);
    }
  }

  return (
    <>
      <Button onClick={fetchAgain} disabled={isCalling}>
        Fetch again
      </Button>
      <FormError error={error} fields={[]} />
    </>
  );
}
