import type { ReactNode } from "react";
import { PhoneBar } from "#app/_components/layout/phone-bar.tsx";
import { Rail } from "#app/_components/layout/rail.tsx";
import { ShellProvider } from "#app/_components/layout/shell-provider.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import type { RemoteUpload } from "#app/_components/upload/remote-upload.ts";
import { UploadProvider } from "#app/_components/upload/upload-provider.tsx";
import { readConversations } from "#app/_data/conversations.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { config } from "#lib/runtime/config.ts";
import { listUploads } from "#lib/uploads/list-uploads.ts";
import type { Upload } from "#lib/uploads/upload.ts";
import styles from "./layout.module.css";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const ctx = await pageContext();
  const { actor, role } = ctx;
  const canUpload = role !== "viewer";
  const unfinished = canUpload ? (await listUploads(ctx)).filter(({ receivedBytes }) => receivedBytes > 0) : [];
  const conversations = await readConversations();
  const running = conversations.filter(({ lastImport }) => lastImport && isUnderWay(lastImport.status)).length;
  return (
    <ShellProvider
      person={actor.kind === "user" ? actor.email : ""}
      isOwner={role === "owner"}
      isOperator={actor.kind === "user" && actor.isOperator}
      conversations={conversations.map(({ id, title, spine }) => ({ id: String(id), title, spine }))}
    >
      <LiveRefresh kinds={["conversation"]} />
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <UploadProvider
        canUpload={canUpload}
        maxBytes={config().PARLANCE_MAX_UPLOAD_BYTES}
        unfinished={unfinished.map(toRemoteUpload)}
      >
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

function toRemoteUpload(upload: Upload): RemoteUpload {
  const { id, fileName: name, byteSize: size, fileModifiedAt, partBytes: partSize, receivedBytes: received } = upload;
  return { id, name, size, modifiedAt: fileModifiedAt?.toISOString() ?? null, partSize, received, importId: null };
}

function isUnderWay(status: string): boolean {
  return status === "queued" || status === "running";
}
