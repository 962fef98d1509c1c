import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import type { Context } from "#lib/context/context.ts";
import { findOffer, type MergeOffer } from "#lib/messages/merging/find-offer.ts";
import { sameBy } from "./merge-words.ts";
import styles from "./offer-notice.module.css";

/** Above a conversation: another one here looks like the same chat, and the way to where the two are compared. */
export async function OfferNotice({ ctx, conversationId }: { ctx: Context; conversationId: number }) {
  if (ctx.role === "viewer") return null;
  const offer = await findOffer(ctx, conversationId);
  if (!offer) return null;
  return (
    <div className={styles.offer}>
      <Notice
        kind="warning"
        title={
          <>
            This {offer.follows ? "may be" : "looks like"} the same chat as{" "}
            <bdi className="people">{offer.otherTitle}</bdi>.
          </>
        }
        actions={
          <LinkButton href={`/imports/${offer.importId}#merge`} look="outline">
            Compare and decide
          </LinkButton>
        }
      >
        {offerWords(offer)}
      </Notice>
    </div>
  );
}

function offerWords({ isLive, follows, isOtherLive }: MergeOffer): string {
  if (follows) {
    const gap = isOtherLive
      ? "That one comes in live and begins after this chat ends."
      : "That export ends before this chat begins.";
    return `${gap} No message is in both: it is a guess, because ${sameBy(follows)}.`;
  }
  if (isLive) return "One comes in live, the other is an export. Merged, they are one conversation that goes on live.";
  return "Merged, they are one conversation.";
}
