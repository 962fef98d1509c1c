"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ApiError, callApi } from "../forms/call-api.ts";
import { useToast } from "../layout/use-toast.ts";
import type { UploadAnswer } from "./upload.ts";
import { useUpload } from "./use-upload.ts";

/** Words in a sentence that import the invented sample chat and go there. */
export function StartSample({ children }: { children: ReactNode }) {
  const { canUpload } = useUpload();
  const router = useRouter();
  const say = useToast();
  const [isBusy, setIsBusy] = useState(false);
  if (!canUpload) return null;

  async function start() {
    setIsBusy(true);
    try {
      const { conversationId, importId, duplicate } = await callApi<UploadAnswer>(
        "POST",
        "/api/v1/conversations/sample",
      );
      router.push(duplicate ? `/conversations/${conversationId}/overview` : `/imports/${importId}`);
    } catch (error) {
      say(error instanceof ApiError ? error.message : "The sample could not be imported.");
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <button type="button" className="door" onClick={start} disabled={isBusy}>
      {children}
    </button>
  );
}
