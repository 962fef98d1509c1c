import type { ReactNode } from "react";
import { PhoneBar } from "#app/_components/layout/phone-bar.tsx";
import { Rail } from "#app/_components/layout/rail.tsx";
import { ShellProvider } from "#app/_components/layout/shell-provider.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { UploadProvider } from "#app/_components/upload/upload-provider.tsx";
import { readConversations } from "#app/_data/conversations.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { config } from "#lib/runtime/config.ts";
import styles from "./layout.module.css";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { actor, role } = await pageContext();
  const conversations = await readConversations();
  const running = conversations.filter(({ lastImport }) => lastImport && isUnderWay(lastImport.status)).length;
  return (
    <ShellProvider
      person={actor.kind === "user" ? actor.email : ""}
      isOperator={actor.kind === "user" && actor.isOperator}
      conversations={conversations.map(({ id, title, spine }) => ({ id: String(id), title, spine }))}
    >
      <LiveRefresh kinds={["conversation"]} />
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <UploadProvider canUpload={role !== "viewer"} maxBytes={config().PARLANCE_MAX_UPLOAD_BYTES}>
        <div className={styles.app}>
          <Rail counts={{ "/conversations": conversations.length, "/imports": running }} />
          <main className={styles.main} id="content" tabIndex={-1}>
            {children}
          </main>
        </div>
        <PhoneBar />
      </UploadProvider>
    </ShellProvider>
  );
}

function isUnderWay(status: string): boolean {
  return status === "queued" || status === "running";
}
