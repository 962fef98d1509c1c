"use client";
import { useEffect, useEffectEvent } from "react";
import type { LiveChange } from "./live-change.ts";
import { hear } from "./live-source.ts";

/** Calls `onChange` when something in the workspace changes; after `state`, ask for everything anew. */
export function useLiveEvents(onChange: (change: LiveChange) => void): void {
  const latest = useEffectEvent(onChange);
  useEffect(() => hear((change) => latest(change)), []);
}
