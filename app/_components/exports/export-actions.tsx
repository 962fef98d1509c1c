"use client";
import { Copy, Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "./exports.module.css";

/** What can be done with an export. A new link is shown once: afterwards nobody can read it again. */
export function ExportActions({ id, status, linkIsOpen }: { id: string; status: string; linkIsOpen: boolean }) {
  const router = useRouter();
  const say = useToast();
  const [link, setLink] = useState<string | null>(null);
  const [isErasing, setIsErasing] = useState(false);
  const path = `/api/v1/exports/${id}`;

  async function act(words: string, call: () => Promise<unknown>) {
    try {
      await call();
      say(words);
      router.refresh();
    } catch (error) {
      say(error instanceof Error ? error.message : "That did not work.");
    }
  }

  async function makeLink() {
    const { url } = await callApi<{ url: string }>("POST", `${path}/link`);
    setLink(url);
  }

  return (
    <div className={styles.actions}>
      {status === "ready" && (
        <>
          <a className={styles.download} href={`${path}/file`} download>
            <Download />
            Download
          </a>
          <Button onClick={() => act("New link made", makeLink)}>
            <Copy />
            New link
          </Button>
          {linkIsOpen && (
            <Button onClick={() => act("Link revoked", () => callApi("POST", `${path}/revoke`))}>Revoke link</Button>
          )}
        </>
      )}
      {status === "failed" && (
        <Button look="action" onClick={() => act("Trying again", () => callApi("POST", `${path}/retry`))}>
          Try again
        </Button>
      )}
      <Button look="bare" onClick={() => setIsErasing(true)}>
        Erase
      </Button>
      {link && (
        <p className={styles.link}>
          <code className="file">{link}</code>
          <span>Shown this once. Whoever has it can download the file.</span>
        </p>
      )}
      <Dialog
        open={isErasing}
        onOpenChange={setIsErasing}
        title="Erase this export?"
        actions={
          <>
            <Button onClick={() => setIsErasing(false)}>Keep it</Button>
            <Button
              look="danger"
              onClick={() => {
                setIsErasing(false);
                void act("Export erased", () => callApi("DELETE", path));
              }}
            >
              Erase the file
            </Button>
          </>
        }
      >
        The file and its links are gone at once. The conversation stays.
      </Dialog>
    </div>
  );
}
