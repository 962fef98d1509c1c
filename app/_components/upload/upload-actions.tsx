"use client";
import { Pause, Play, RotateCcw, Trash2, X } from "lucide-react";
import { Button } from "../forms/button.tsx";
import { IconButton } from "../forms/icon-button.tsx";
import type { Upload } from "./upload.ts";
import { useUpload } from "./use-upload.ts";

/** What can be done about a file that is sent, was sent or waits to be chosen again. */
export function UploadActions({ upload }: { upload: Upload }) {
  const { cancel, pause, goOn, dismiss, chooseAgain } = useUpload();
  const { id, name } = upload;
  const cancelIt = (
    <IconButton size="small" label={`Cancel ${name}`} onClick={() => cancel(upload)}>
      <X />
    </IconButton>
  );
  const dismissIt = (
    <IconButton size="small" label={`Dismiss ${name}`} onClick={() => dismiss(id)}>
      <X />
    </IconButton>
  );
  switch (upload.status) {
    case "checking":
    case "waiting":
      return cancelIt;
    case "sending":
    case "reconnecting":
      return (
        <>
          <IconButton size="small" label={`Pause ${name}`} onClick={() => pause(id)}>
            <Pause />
          </IconButton>
          {cancelIt}
        </>
      );
    case "paused":
      return (
        <>
          <IconButton size="small" label={`Go on with ${name}`} onClick={() => goOn(id)}>
            <Play />
          </IconButton>
          {cancelIt}
        </>
      );
    case "unfinished":
      return (
        <>
          <Button size="small" onClick={() => chooseAgain(id)}>
            Choose
          </Button>
          <IconButton size="small" label={`Discard ${name}`} onClick={() => cancel(upload)}>
            <Trash2 />
          </IconButton>
          <IconButton size="small" label={`Hide ${name}`} onClick={() => dismiss(id)}>
            <X />
          </IconButton>
        </>
      );
    case "finishing":
      return null;
    case "failed":
      return (
        <>
          <IconButton size="small" label={`Try ${name} again`} onClick={() => goOn(id)}>
            <RotateCcw />
          </IconButton>
          {dismissIt}
        </>
      );
    case "refused":
    case "done":
      return dismissIt;
  }
}
