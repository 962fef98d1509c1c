"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef } from "react";
import { Button, type ButtonLook } from "#app/_components/forms/button.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";

/** Opens the file dialog and imports what is chosen. */
export function ChooseFileButton({ children, ...look }: ButtonLook & { children: ReactNode }) {
  const router = useRouter();
  const say = useToast();
  const input = useRef<HTMLInputElement>(null);
  async function send(file: File | undefined) {
    if (!file) return;
    const answer = await fetch("/api/v1/conversations/import", {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "x-parlance-filename": encodeURIComponent(file.name) },
      body: file,
    });
    const body = await answer.json();
    if (answer.ok) router.push(`/imports/${body.importId}`);
    else say(body.title);
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".txt,.zip"
        hidden
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <Button {...look} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
