"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";

export type Call = { method: "POST" | "PATCH" | "DELETE"; path: string; body?: unknown };

/** Makes a change through the API, says that it was made, and offers the call that takes it back. */
export function useChange(): (call: Call, done: string, back?: Call) => Promise<boolean> {
  const router = useRouter();
  const say = useToast();
  return useCallback(
    async (call, done, back) => {
      const make = async ({ method, path, body }: Call) => {
        await callApi(method, `/api/v1/conversations/${path}`, body);
        router.refresh();
      };
      try {
        await make(call);
        say(done, back ? { undo: () => void make(back).then(() => say("Taken back")) } : {});
        return true;
      } catch (error) {
        say(error instanceof Error ? error.message : "That could not be saved.");
        return false;
      }
    },
    [router, say],
  );
}
