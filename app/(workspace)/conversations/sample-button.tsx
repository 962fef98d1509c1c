"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";

/** Imports the invented sample chat, by the same way as any file, and goes there. */
export function SampleButton({ children }: { children: string }) {
  const router = useRouter();
  const say = useToast();
  const [isBusy, setBusy] = useState(false);

  async function open() {
    setBusy(true);
    try {
      const { conversationId, importId, duplicate } = await callApi<{
        conversationId: string;
        importId: string;
        duplicate: boolean;
      }>("POST", "/api/v1/conversations/sample");
      router.push(duplicate ? `/conversations/${conversationId}/overview` : `/imports/${importId}`);
    } catch (error) {
      setBusy(false);
      say(error instanceof Error ? error.message : "The sample could not be opened.");
    }
  }
  return (
    <button type="button" className="door" onClick={open} disabled={isBusy}>
      {children}
    </button>
  );
}
