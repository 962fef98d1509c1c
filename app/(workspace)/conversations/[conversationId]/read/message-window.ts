import { callApi } from "#app/_components/forms/call-api.ts";
import type { WindowPlace } from "#lib/messages/get-message-window.ts";
import type { ReaderMessage, ReaderQuote } from "#lib/messages/reader-message.ts";

/** What the reader holds: a run of neighbouring messages. */
export type LoadedWindow = {
  messages: readonly ReaderMessage[];
  hasOlder: boolean;
  hasNewer: boolean;
  /** The message the place led to; null for a page before or after another. */
  focusSeq: number | null;
  /** Messages and notices of the conversation. */
  total: number;
};

type Answer = Omit<LoadedWindow, "messages" | "focusSeq"> & {
  messages: readonly (Omit<ReaderMessage, "seq" | "quoted"> & {
    seq: string | number;
    quoted: (Omit<ReaderQuote, "seq"> & { seq: string | number | null }) | null;
  })[];
  focusSeq: string | number | null;
};

/** @throws ApiError */
export async function fetchWindow(
  conversationId: string,
  place: WindowPlace,
  signal?: AbortSignal,
): Promise<LoadedWindow> {
  const [[name, value] = ["edge", "last"]] = Object.entries(place);
  const path = `/api/v1/conversations/${conversationId}/messages?${name}=${value}`;
  const answer = await callApi<Answer>("GET", path, undefined, signal);
  return {
    ...answer,
    focusSeq: answer.focusSeq === null ? null : Number(answer.focusSeq),
    messages: answer.messages.map(({ quoted, ...message }) => ({
      ...message,
      seq: Number(message.seq),
      quoted: quoted && { ...quoted, seq: quoted.seq === null ? null : Number(quoted.seq) },
    })),
  };
}
