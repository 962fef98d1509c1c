"use client";
import { createContext, useContext } from "react";
import type { Upload } from "./upload.ts";

export type UploadControls = {
  uploads: readonly Upload[];
  /** False for viewers: then nothing can be dropped or chosen. */
  canUpload: boolean;
  /** Largest file that is taken in. */
  maxBytes: number;
  addFiles: (files: readonly File[]) => void;
  /** Opens the browser's own window for choosing files: new ones, or further exports of the conversation `into`. */
  chooseFiles: (into?: string) => void;
  /** The same, to choose the file of an unfinished upload again. */
  chooseAgain: (id: number) => void;
  cancel: (upload: Upload) => void;
  pause: (id: number) => void;
  /** Goes on with one that was paused or has failed. */
  goOn: (id: number) => void;
  dismiss: (id: number) => void;
};

export const UploadContext = createContext<UploadControls | null>(null);

/** Uploads under way, and the ways to begin one. */
export function useUpload(): UploadControls {
  const controls = useContext(UploadContext);
  if (!controls) throw new Error("useUpload belongs inside UploadProvider");
  return controls;
}
