"use client";
import { useEffect, useRef } from "react";
import type { Upload } from "./upload.ts";

type Word = { kind: "who sends?" } | { kind: "I send"; remoteId: string };

/**
 * Tabs of one browser tell each other what they are sending, so that none asks for a file which another one has.
 * @param onSentElsewhere hears of each upload that another tab is sending
 */
export function useOtherTabs(uploads: readonly Upload[], onSentElsewhere: (remoteId: string) => void): void {
  const channel = useRef<BroadcastChannel>(null);
  const sending = uploads.flatMap(({ file, remoteId }) => (file && remoteId ? [remoteId] : [])).join(" ");
  const current = useRef(sending);

  useEffect(() => {
    const opened = new BroadcastChannel("parlance.uploads");
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.kind === "I send") onSentElsewhere(data.remoteId);
      else tell(opened, current.current);
    };
    opened.postMessage({ kind: "who sends?" } satisfies Word);
    return () => opened.close();
  }, [onSentElsewhere]);

  useEffect(() => {
    current.current = sending;
    if (channel.current) tell(channel.current, sending);
  }, [sending]);
}

function tell(channel: BroadcastChannel, sending: string): void {
  for (const remoteId of sending.split(" ").filter(Boolean)) {
    channel.postMessage({ kind: "I send", remoteId } satisfies Word);
  }
}
