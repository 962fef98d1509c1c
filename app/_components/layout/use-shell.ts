"use client";
import { createContext, useContext } from "react";
import type { ShellConversation } from "./shell-conversation.ts";

export type Shell = {
  isOwner: boolean;
  isOperator: boolean;
  /** Who is signed in, as shown to that person. */
  person: string;
  conversations: readonly ShellConversation[];
  openPalette: () => void;
  openKeys: () => void;
};

export const ShellContext = createContext<Shell | null>(null);

/** What surrounds the screen: who is here, the conversations, and the ways to open palette and keys. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell belongs inside ShellProvider");
  return shell;
}
