"use client";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "../forms/button.tsx";
import { useUpload } from "./use-upload.ts";

/** A button that opens the choice of files, or of further exports of the conversation `into`; nothing for those who may not import. */
export function ChooseFiles({ children, look, size, into }: ButtonLook & { children: ReactNode; into?: string }) {
  const { canUpload, chooseFiles } = useUpload();
  if (!canUpload) return null;
  return (
    <Button look={look} size={size} onClick={() => chooseFiles(into)}>
      {children}
    </Button>
  );
}
