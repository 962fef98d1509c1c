import Link from "next/link";
import { State } from "#app/_components/layout/state.tsx";
import type { ConversationItem } from "./conversation-item.ts";

/** Another conversation may be the same chat: the way to where the two are compared. */
export function OfferMark({ item: { title, offer } }: { item: ConversationItem }) {
  if (!offer) return null;
  return (
    <State kind="info">
      <Link className="door" href={`/imports/${offer.importId}#merge`} prefetch={false}>
        Same chat?
        <span className="visually-hidden">
          {" "}
          Compare <bdi>{title}</bdi> with <bdi>{offer.otherTitle}</bdi>
        </span>
      </Link>
    </State>
  );
}
