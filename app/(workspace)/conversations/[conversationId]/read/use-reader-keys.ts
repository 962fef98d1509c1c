"use client";
import { useEffect } from "react";
import { isTyping } from "#app/_components/layout/is-typing.ts";

/** The single-letter keys of the reader, wherever the focus is, except in a text or a dialog. */
export function useReaderKeys(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const action = isTyping(event) ? undefined : actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [actions]);
}
