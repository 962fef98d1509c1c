"use client";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "../forms/button.tsx";
import { useUpload } from "./use-upload.ts";

/** A button that opens the choice of files; nothing for those who may not import. */
export function ChooseFiles({ children, look, size }: ButtonLook & { children: ReactNode }) {
  const { canUpload, chooseFiles } = useUpload();
  if (!canUpload) return null;
  return (
    <Button look={look} size={size} onClick={chooseFiles}>
      {children}
    </Button>
  );
}
