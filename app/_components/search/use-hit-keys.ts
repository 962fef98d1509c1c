"use client";
import { type RefObject, useEffect } from "react";
import { isTyping } from "#app/_components/layout/is-typing.ts";

/** Keys of the search screen: / to the box, j and k from hit to hit; Enter on a hit follows it by itself. */
export function useHitKeys(box: RefObject<HTMLInputElement | null>): { focusFirst: () => void } {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isTyping(event)) return;
      if (event.key === "/") {
        event.preventDefault();
        box.current?.focus();
      } else if (event.key === "j" || event.key === "ArrowDown") {
        if (step(1)) event.preventDefault();
      } else if (event.key === "k" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!step(-1)) box.current?.focus();
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [box]);
  return { focusFirst: () => step(1) };
}

/** Moves the focus to the next hit or the one before; the first when none has it. False when there is none. */
function step(by: 1 | -1): boolean {
  const hits: Element[] = [...document.querySelectorAll("[data-hit]")];
  const now = document.activeElement ? hits.indexOf(document.activeElement) : -1;
  const next = hits[now + by];
  if (!(next instanceof HTMLElement) || (now < 0 && by < 0)) return false;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}
