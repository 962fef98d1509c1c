"use client";
import { useEffect, useRef } from "react";

/**
 * Keeps the address of the page at `address`, without a new entry in the history. The first one is left as it was
 * opened: before Next has taken over the history, writing to it would make Back go nowhere.
 */
export function useAddress(address: string): void {
  const written = useRef(address);
  useEffect(() => {
    if (written.current === address) return;
    written.current = address;
    window.history.replaceState(null, "", address);
  }, [address]);
}
