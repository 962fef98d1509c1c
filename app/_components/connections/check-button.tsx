"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { ApiError, callApi } from "#app/_components/forms/call-api.ts";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { State } from "#app/_components/layout/state.tsx";

/** Asks Meta by a call of the API; what was found is on the page then. */
export function CheckButton({ path, label }: { path: string; label: string }) {
  const router = useRouter();
  const [error, setError] = useState<ApiError | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  async function ask() {
    setIsAsking(true);
    setError(null);
    try {
      await callApi("POST", `/api/v1/connections/${path}`);
      router.refresh();
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
    } finally {
      setIsAsking(false);
    }
  }

  return (
    <>
      <Button onClick={ask} disabled={isAsking}>
        {label}
      </Button>
      {isAsking && <State kind="running">Asking Meta</State>}
      <FormError error={error} fields={[]} />
    </>
  );
}
