import type { ReactNode } from "react";
import { entityNames } from "#app/_components/format/entity-names.ts";
import type { ReaderEntity } from "#lib/messages/reader-message.ts";
import { entityAddress } from "./entity-address.ts";
import styles from "./message.module.css";

/** A name in a text: says what it is under the pointer, and leads to all messages that have it. */
export function EntityLink({
  conversationId,
  entity,
  children,
}: {
  conversationId: string;
  entity: ReaderEntity;
  children: ReactNode;
}) {
  const { one } = entityNames[entity.kind];
  return (
    <a
      className={styles.entity}
      href={entityAddress(conversationId, entity)}
      title={`${one[0]?.toUpperCase()}${one.slice(1)}: ${entity.value}. Opens all messages with it.`}
    >
      {children}
    </a>
  );
}
