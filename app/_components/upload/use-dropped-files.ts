"use client";
import { useEffect, useState } from "react";

/** Takes files that are dropped anywhere on the page. Gives the number of files held over it, 0 when there are none. */
export function useDroppedFiles(isOn: boolean, onFiles: (files: File[]) => void): number {
  const [held, setHeld] = useState(0);
  useEffect(() => {
    if (!isOn) return;
    // Entering a child comes before leaving its parent: the page is left when all that were entered are left.
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    function onEnter(event: DragEvent) {
      if (!hasFiles(event)) return;
      depth += 1;
      setHeld(event.dataTransfer?.items.length || 1);
    }
    function onOver(event: DragEvent) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    }
    function onLeave(event: DragEvent) {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHeld(0);
    }
    function onDrop(event: DragEvent) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setHeld(0);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    }
    const listeners = { dragenter: onEnter, dragover: onOver, dragleave: onLeave, drop: onDrop };
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of all) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener);
    };
  }, [isOn, onFiles]);
  return held;
}
