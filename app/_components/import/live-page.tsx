import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import type { Context } from "#lib/context/context.ts";
import type { ImportDetails } from "#lib/uploads/get-import.ts";
import styles from "./import.module.css";
import { MergePanel } from "./merge-panel.tsx";

/** A conversation of a connection beside the export of its chat: there is no file of it to be checked. */
export function LivePage({ ctx, found }: { ctx: Context; found: ImportDetails }) {
  const { id, conversationId, conversationTitle, fileName } = found;
  return (
    <>
      <LiveRefresh kinds={["import"]} />
      <Head
        title="Live conversation"
        before={
          <Link href="/conversations" className={styles.back} aria-label="All conversations">
            <ArrowLeft />
          </Link>
        }
        sub={
          <>
            <bdi className="people">{conversationTitle}</bdi>, by the connection <bdi>{fileName}</bdi>
          </>
        }
        actions={<LinkButton href={`/conversations/${conversationId}/read`}>Read</LinkButton>}
      />
      <div className={styles.findings}>
        <MergePanel ctx={ctx} importId={id} canEdit={ctx.role !== "viewer"} what="live conversation" />
        <p className={styles.hint}>
          Its messages come in by themselves. Merged with an export of the same chat, they go on coming into the one
          conversation that is left; that can be undone.
        </p>
      </div>
    </>
  );
}
