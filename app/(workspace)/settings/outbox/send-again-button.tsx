"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";

export function SendAgainButton({ mailId }: { mailId: number }) {
  const router = useRouter();
  const say = useToast();

  async function send() {
    await callApi("POST", `/api/v1/mails/${mailId}/resend`);
    say("Being sent");
    router.refresh();
  }

  return (
    <Button size="small" onClick={send}>
      Send again
    </Button>
  );
}
