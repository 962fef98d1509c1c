"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useMemo, useRef } from "react";
import { useToast } from "../layout/use-toast.ts";
import { DropFrame } from "./drop-frame.tsx";
import type { RemoteUpload } from "./remote-upload.ts";
import type { Upload } from "./upload.ts";
import { UploadList } from "./upload-list.tsx";
import { useDroppedFiles } from "./use-dropped-files.ts";
import { usePastedFiles } from "./use-pasted-files.ts";
import { UploadContext } from "./use-upload.ts";
import { useUploadQueue } from "./use-upload-queue.ts";

/**
 * Lets files be dropped, pasted or chosen anywhere inside, and sends them. One file leads to its import, one that was
 * here already to its conversation, several to the list of imports.
 */
export function UploadProvider({
  canUpload,
  maxBytes,
  unfinished,
  children,
}: {
  canUpload: boolean;
  maxBytes: number;
  /** What the person began to send and has not finished. */
  unfinished: readonly RemoteUpload[];
  children: ReactNode;
}) {
  const router = useRouter();
  const say = useToast();
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef<{ insteadOf?: number | undefined; into?: string | undefined }>({});

  const leadOn = useCallback(
    (taken: readonly Upload[]) => {
      const [first, second] = taken.flatMap(({ answer }) => answer ?? []);
      if (!first) return;
      if (second) return router.push("/imports");
      if (!first.duplicate) return router.push(`/imports/${first.importId}`);
      say("This file is here already. Nothing was imported twice.");
      router.push(
        first.conversationId ? `/conversations/${first.conversationId}/overview` : `/imports/${first.importId}`,
      );
    },
    [router, say],
  );
  const queue = useUploadQueue(maxBytes, unfinished, leadOn);
  const { addFiles } = queue;
  const held = useDroppedFiles(canUpload, addFiles);
  usePastedFiles(canUpload, addFiles);

  const controls = useMemo(() => {
    const choose = (what: typeof wanted.current) => {
      wanted.current = what;
      input.current?.click();
    };
    const chooseFiles = (into?: string) => choose({ into });
    const chooseAgain = (insteadOf: number) => choose({ insteadOf });
    return { ...queue, canUpload, maxBytes, chooseFiles, chooseAgain };
  }, [queue, canUpload, maxBytes]);
  return (
    <UploadContext value={controls}>
      {children}
      {canUpload && (
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".txt,.zip,.json,.ndjson,.jsonl,.gz,text/plain,application/zip,application/json,application/gzip"
          aria-label="Files to import"
          onChange={({ currentTarget }) => {
            const { insteadOf, into } = wanted.current;
            addFiles([...(currentTarget.files ?? [])], insteadOf, into);
            currentTarget.value = "";
          }}
        />
      )}
      <DropFrame files={held} />
      <UploadList />
    </UploadContext>
  );
}
