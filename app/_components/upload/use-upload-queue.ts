"use client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { changeUploads } from "./change-uploads.ts";
import { findRefusal } from "./find-refusal.ts";
import { sendFile } from "./send-file.ts";
import { isUnderWay, type Upload } from "./upload.ts";

let lastId = 0;

/**
 * Files in the order they came, checked at once and sent one after the other.
 * @param onEmpty called when the last one is through, with those taken in since the last call
 */
export function useUploadQueue(maxBytes: number, onEmpty: (taken: readonly Upload[]) => void) {
  const [uploads, change] = useReducer(changeUploads, []);
  const sending = useRef(new Map<number, AbortController>());
  const told = useRef(new Set<number>());

  const addFiles = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file) => {
        lastId += 1;
        return { id: lastId, file };
      });
      change({ kind: "added", uploads: added });
      for (const { id, file } of added) {
        void findRefusal(file, maxBytes).then((reason) =>
          change(reason === null ? { kind: "accepted", id } : { kind: "refused", id, reason }),
        );
      }
    },
    [maxBytes],
  );

  useEffect(() => {
    const next = uploads.find(({ status }) => status === "waiting");
    if (!next || sending.current.size > 0) return;
    const { id, file } = next;
    const controller = new AbortController();
    sending.current.set(id, controller);
    change({ kind: "started", id });
    const onSent = (sentBytes: number, bytesPerSecond: number | null) =>
      change({ kind: "sent", id, sentBytes, bytesPerSecond });
    void sendFile(file, { signal: controller.signal, onSent }).then((result) => {
      sending.current.delete(id);
      change({ ...result, id });
    });
  }, [uploads]);

  const isBusy = uploads.some(isUnderWay);
  useEffect(() => {
    if (isBusy) return;
    const taken = uploads.filter(({ id, status }) => status === "done" && !told.current.has(id));
    for (const { id, answer } of taken) {
      told.current.add(id);
      // Of several files those stay in the list that were here already; a single one is told of by the page it leads to.
      if (taken.length === 1 || !answer?.duplicate) change({ kind: "removed", id });
    }
    if (taken.length > 0) onEmpty(taken);
  }, [isBusy, uploads, onEmpty]);

  useEffect(() => {
    if (!isBusy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBusy]);

  const cancel = useCallback((id: number) => {
    sending.current.get(id)?.abort();
    sending.current.delete(id);
    change({ kind: "removed", id });
  }, []);
  const retry = useCallback((id: number) => change({ kind: "retried", id }), []);
  const dismiss = useCallback((id: number) => change({ kind: "removed", id }), []);

  return { uploads, addFiles, cancel, retry, dismiss };
}
