"use client";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { topArticle } from "./top-article.ts";

export type ScrollAnchor = {
  /** Puts a message at a share of the height from the top, and keeps it there until someone scrolls. */
  land: (seq: number, share: number) => void;
  /** Applies a change of the list so that what one looks at stays where it is, within one task. */
  keep: (apply: () => void) => void;
  /** From now on the place follows the scrolling. */
  release: () => void;
  /** The message at the top of the view; null before the first look. */
  topSeq: number | null;
};

/** Space that the line of the day takes at the top. */
const underHeadPx = 36;
const settleMs = 400;
const gestures = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Holds the reader's place by a real element instead of by heights: whatever grows, comes or goes above it, the
 * message one looks at does not move. `onSettle` is told where someone has scrolled to.
 */
export function useScrollAnchor(
  frame: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  onSettle: (seq: number) => void,
): ScrollAnchor {
  const anchor = useRef<{ id: string; top: number } | null>(null);
  const isPinned = useRef(false);
  const [topSeq, setTopSeq] = useState<number | null>(null);

  const restore = useCallback(() => {
    const held = anchor.current;
    const element = held && document.getElementById(held.id);
    if (!element || !frame.current) return;
    const top = distance(element, frame.current);
    if (Math.abs(top - held.top) >= 1) frame.current.scrollTop += top - held.top;
  }, [frame]);

  const remember = useCallback(() => {
    const top = frame.current && content.current && topArticle(frame.current, content.current, underHeadPx);
    if (!top || !frame.current) return null;
    const seq = Number(top.dataset.seq);
    if (!isPinned.current) anchor.current = { id: top.id, top: distance(top, frame.current) };
    return seq;
  }, [frame, content]);

  const keep = useCallback(
    (apply: () => void) => {
      remember();
      const held = anchor.current && document.getElementById(anchor.current.id);
      const bottom = held?.getBoundingClientRect().bottom ?? 0;
      flushSync(apply);
      if (!held?.isConnected || !frame.current) return;
      // By its lower edge: what comes in above may take the heading of the day away, which stands over its words.
      frame.current.scrollTop += held.getBoundingClientRect().bottom - bottom;
      anchor.current = { id: held.id, top: distance(held, frame.current) };
    },
    [frame, remember],
  );

  const land = useCallback(
    (seq: number, share: number) => {
      const id = `m${seq}`;
      // A message that begins a day brings its own heading, which lies exactly under the line at the top.
      const coveredPx = document.getElementById(id)?.querySelector("h2") ? 0 : underHeadPx;
      anchor.current = { id, top: Math.max(coveredPx, (frame.current?.clientHeight ?? 0) * share) };
      isPinned.current = true;
      restore();
    },
    [frame, restore],
  );
  const release = useCallback(() => {
    isPinned.current = false;
  }, []);

  useEffect(() => {
    const box = frame.current;
    const list = content.current;
    if (!box || !list) return;
    let settled: ReturnType<typeof setTimeout>;
    const look = () => {
      const seq = remember();
      if (seq === null) return;
      setTopSeq(seq);
      if (isPinned.current) return;
      clearTimeout(settled);
      settled = setTimeout(() => onSettle(seq), settleMs);
    };
    const observer = new ResizeObserver(() => {
      restore();
      look();
    });
    observer.observe(list);
    observer.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    for (const gesture of gestures) box.addEventListener(gesture, release, { passive: true });
    return () => {
      clearTimeout(settled);
      observer.disconnect();
      box.removeEventListener("scroll", look);
      for (const gesture of gestures) box.removeEventListener(gesture, release);
    };
  }, [frame, content, remember, restore, release, onSettle]);

  return useMemo(() => ({ land, keep, release, topSeq }), [land, keep, release, topSeq]);
}

/** How far below the top of its frame an element begins. */
function distance(element: HTMLElement, frame: HTMLElement): number {
  return element.getBoundingClientRect().top - frame.getBoundingClientRect().top;
}
