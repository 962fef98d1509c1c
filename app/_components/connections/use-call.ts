"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";

/** Makes a call of the API from a button, says that it was made, and renders the page anew. */
export function useCall() {
  const router = useRouter();
  const say = useToast();
  const [error, setError] = useState<ApiError | null>(null);
  const [isCalling, setIsCalling] = useState(false);

  async function call(
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    path: string,
    body: unknown,
    done: string,
  ): Promise<boolean> {
    if (isCalling) return false;
    setIsCalling(true);
    setError(null);
    try {
      await callApi(method, `/api/v1/connections/${path}`, body);
      say(done);
      router.refresh();
      return true;
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
      return false;
    } finally {
      setIsCalling(false);
    }
  }
  return { call, error, isCalling };
}
