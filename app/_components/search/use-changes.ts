"use client";
import { useEffect, useRef, useState } from "react";
import { useLiveEvents } from "#app/_components/live/use-live-events.ts";

const pauseMs = 1_500;

/** Grows when messages may have come or gone, at most every 1.5 s. */
export function useChanges(): number {
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLiveEvents(({ kind }) => {
    if (kind !== "import" && kind !== "conversation") return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setChanges((now) => now + 1);
    }, pauseMs);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return changes;
}
