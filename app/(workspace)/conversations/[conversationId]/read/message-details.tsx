"use client";
import { Copy } from "lucide-react";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import { kindWords } from "#lib/conversations/kind-words.ts";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import { MessageAnalysis } from "./message-analysis.tsx";
import styles from "./message-details.module.css";
import { MessageOrigin } from "./message-origin.tsx";

/** All that is known of one message, and the link that leads to it. */
export function MessageDetails({
  conversationId,
  message,
  participant,
  zone,
  onClose,
}: {
  conversationId: string;
  message: ReaderMessage;
  participant: ReaderParticipant | null;
  zone: string;
  onClose: () => void;
}) {
  const say = useToast();
  const link = `${location.origin}${location.pathname}?m=${message.seq}`;
  const night = message.clockNight && clockNights[message.clockNight];
  const facts: [string, string | null, boolean?][] = [
    ["From", participant?.name ?? "nobody, a notice"],
    ["Written", `${formatWallClock(message.localAt, "date")}, ${formatWallClock(message.localAt, "seconds")}`],
    ["Clock", `${zone}${night ? `. ${night}` : ""}`],
    ["Kind", `${kindWords[message.kind]}${message.isEdited ? ", edited" : ""}`],
    ["File", message.attachment, true],
    ["Size", message.media?.byteSize ? formatBytes(message.media.byteSize) : null],
    ["Link", link, true],
  ];

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      say("Link copied. It opens for members of this workspace.");
      onClose();
    } catch {
      say("The browser did not allow copying. The link stands in the list.");
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Message ${formatNumber(message.position)}`}
      actions={
        <>
          <Button onClick={copy} look="action">
            <Copy /> Copy link
          </Button>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <dl className={styles.facts}>
        {facts.map(
          ([term, value, isFile]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd className={isFile ? "file" : undefined}>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <MessageOrigin conversationId={conversationId} seq={message.seq} zone={zone} />
      {message.text !== "" && message.kind !== "notice" && (
        <MessageAnalysis conversationId={conversationId} seq={message.seq} text={message.text} />
      )}
    </Dialog>
  );
}

const clockNights = {
  gap: "The clocks went forward that night: this hour did not exist",
  overlap: "The clocks went back that night: this hour came twice",
};
