"use client";
import { useEffect } from "react";
import { pastedChat } from "./pasted-chat.ts";

/** Takes files that are pasted, and the text of a chat, unless somebody is typing. */
export function usePastedFiles(isOn: boolean, onFiles: (files: File[]) => void): void {
  useEffect(() => {
    if (!isOn) return;
    function onPaste(event: ClipboardEvent) {
      if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]")) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const chat = files.length === 0 ? pastedChat(event.clipboardData?.getData("text/plain") ?? "") : null;
      const all = chat ? [chat] : files;
      if (all.length === 0) return;
      event.preventDefault();
      onFiles(all);
    }
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [isOn, onFiles]);
}
