"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { LiveChange } from "./live-change.ts";
import { useLiveEvents } from "./use-live-events.ts";

const quietMs = 400;

/** Renders the page anew on the server when something it shows has changed, at most every 400 ms. */
export function LiveRefresh({ kinds }: { kinds: Exclude<LiveChange["kind"], "state">[] }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLiveEvents((change) => {
    if (change.kind !== "state" && !kinds.includes(change.kind)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      router.refresh();
    }, quietMs);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}
