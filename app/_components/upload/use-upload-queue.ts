"use client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { changeUploads, unfinishedUpload } from "./change-uploads.ts";
import { discardRemote } from "./discard-remote.ts";
import { findRefusal } from "./find-refusal.ts";
import type { RemoteUpload } from "./remote-upload.ts";
import { sendFile } from "./send-file.ts";
import { isUnderWay, type Upload } from "./upload.ts";
import { useOtherTabs } from "./use-other-tabs.ts";

let lastId = 0;
const cancelled = "cancelled";

/**
 * Files in the order they came, checked at once and sent one after the other.
 * @param unfinished what earlier pages began to send: it waits for its file to be chosen again
 * @param onEmpty called when the last one is through, with those taken in since the last call
 */
export function useUploadQueue(
  maxBytes: number,
  unfinished: readonly RemoteUpload[],
  onEmpty: (taken: readonly Upload[]) => void,
) {
  const [uploads, change] = useReducer(changeUploads, unfinished, (remotes) =>
    remotes.map((remote, index) => unfinishedUpload(remote, -1 - index)),
  );
  const sending = useRef(new Map<number, AbortController>());
  const told = useRef(new Set<number>());

  const addFiles = useCallback(
    (files: readonly File[], insteadOf?: number, into: string | null = null) => {
      const added = files.map((file) => {
        lastId += 1;
        return { id: lastId, file, into };
      });
      change({ kind: "added", uploads: added, insteadOf });
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
    if (!next?.file || sending.current.size > 0) return;
    const { id, file, into, remoteId, isChosenAgain } = next;
    const controller = new AbortController();
    const { signal } = controller;
    sending.current.set(id, controller);
    change({ kind: "started", id });
    void sendFile({
      file,
      into,
      remoteId,
      isChosenAgain,
      signal,
      onBegun: (begunId) => {
        if (signal.reason === cancelled) void discardRemote(begunId);
        else change({ kind: "begun", id, remoteId: begunId });
      },
      onSent: (sentBytes, bytesPerSecond) => change({ kind: "sent", id, sentBytes, bytesPerSecond }),
      onLost: (reason) => change({ kind: "lost", id, reason }),
    }).then((result) => {
      if (result.kind === "stopped") return;
      sending.current.delete(id);
      change({ ...result, id });
    });
  }, [uploads]);

  const hideSentElsewhere = useCallback((remoteId: string) => change({ kind: "sent elsewhere", remoteId }), []);
  useOtherTabs(uploads, hideSentElsewhere);

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

  const stop = useCallback((id: number, why: string) => {
    sending.current.get(id)?.abort(why);
    sending.current.delete(id);
  }, []);
  /** Gives an upload up: nothing of it remains here or on the server. */
  const cancel = useCallback(
    ({ id, remoteId }: Upload) => {
      stop(id, cancelled);
      if (remoteId) void discardRemote(remoteId);
      change({ kind: "removed", id });
    },
    [stop],
  );
  const pause = useCallback(
    (id: number) => {
      stop(id, "paused");
      change({ kind: "paused", id });
    },
    [stop],
  );
  const goOn = useCallback((id: number) => change({ kind: "continued", id }), []);
  const dismiss = useCallback((id: number) => change({ kind: "removed", id }), []);

  return { uploads, addFiles, cancel, pause, goOn, dismiss };
}
