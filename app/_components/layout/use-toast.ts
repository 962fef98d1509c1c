"use client";
import { Toast } from "@base-ui/react/toast";
import { useCallback, useEffect, useRef } from "react";

/** One note at a time: the next takes the place of the one before. */
const note = "note";

/**
 * Says what happened, for ten seconds, with a way back where there is one (the button, or Ctrl+Z).
 * `say("Moved to the trash", { undo: () => restore() })`
 */
export function useToast(): (title: string, options?: { undo?: () => void }) => void {
  const manager = Toast.useToastManager();
  const undoNow = useRef<(() => void) | null>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || !undoNow.current) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]")) return;
      event.preventDefault();
      undoNow.current();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  const { add, close } = manager;
  return useCallback(
    (title, options = {}) => {
      const { undo } = options;
      const takeBack = undo
        ? () => {
            undoNow.current = null;
            close(note);
            undo();
          }
        : null;
      undoNow.current = takeBack;
      add({
        id: note,
        title,
        actionProps: takeBack ? { children: "Undo", onClick: takeBack } : undefined,
        onClose: () => {
          undoNow.current = null;
        },
      });
    },
    [add, close],
  );
}
