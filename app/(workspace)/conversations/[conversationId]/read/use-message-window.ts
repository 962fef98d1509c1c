"use client";
import { useCallback, useRef, useState } from "react";
import type { WindowPlace } from "#lib/messages/get-message-window.ts";
import { joinWindows } from "./join-windows.ts";
import { fetchWindow, type LoadedWindow } from "./message-window.ts";

/** The message to bring into view; a found one is highlighted. A new object is a new landing, also at the same place. */
export type Landing = { seq: number; isFound: boolean };

export type MessageWindowState = {
  window: LoadedWindow;
  landing: Landing | null;
  /** Why the last page could not be loaded; null when all is well. */
  failure: string | null;
  isBusy: boolean;
  /** Goes to a place, loading the messages around it where they are not held already. */
  open: (place: WindowPlace, isFound?: boolean) => Promise<void>;
  extend: (side: "older" | "newer") => Promise<void>;
};

/**
 * The messages in the page: opened at a place, extended at both ends, one page at a time. `keepPlace` applies what
 * must not move what one looks at.
 */
export function useMessageWindow(
  conversationId: string,
  initial: LoadedWindow,
  firstLanding: Landing | null,
  keepPlace: (apply: () => void) => void,
): MessageWindowState {
  const [state, setState] = useState({ window: initial, landing: firstLanding });
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const held = useRef(initial);
  const opening = useRef<AbortController | null>(null);
  const extending = useRef(false);

  const open = useCallback(
    async (place: WindowPlace, isFound = false) => {
      opening.current?.abort();
      const turn = new AbortController();
      opening.current = turn;
      const near = "around" in place ? place.around : null;
      if (near !== null && held.current.messages.some(({ seq }) => seq === near)) {
        setState({ window: held.current, landing: { seq: near, isFound } });
        return;
      }
      setBusy(true);
      try {
        const next = await fetchWindow(conversationId, place, turn.signal);
        if (turn.signal.aborted) return;
        held.current = next;
        setFailure(null);
        setState({ window: next, landing: next.focusSeq === null ? null : { seq: next.focusSeq, isFound } });
      } catch (error) {
        if (!turn.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      } finally {
        if (opening.current === turn) setBusy(false);
      }
    },
    [conversationId],
  );

  const extend = useCallback(
    async (side: "older" | "newer") => {
      const from = held.current;
      const edge = side === "older" ? from.messages[0] : from.messages.at(-1);
      if (extending.current || !edge || !(side === "older" ? from.hasOlder : from.hasNewer)) return;
      extending.current = true;
      try {
        const page = await fetchWindow(conversationId, side === "older" ? { before: edge.seq } : { after: edge.seq });
        if (held.current !== from) return;
        const joined = joinWindows(from, page, side);
        held.current = joined;
        keepPlace(() => {
          setFailure(null);
          setState(({ landing }) => ({ window: joined, landing }));
        });
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      } finally {
        extending.current = false;
      }
    },
    [conversationId, keepPlace],
  );

  return { ...state, failure, isBusy, open, extend };
}
