"use client";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { CommandPalette } from "./command-palette.tsx";
import { isTyping } from "./is-typing.ts";
import { KeysHelp } from "./keys-help.tsx";
import { type Shell, ShellContext } from "./use-shell.ts";

/** What surrounds every screen of the workspace: the command palette on Ctrl K, the list of keys on ?. */
export function ShellProvider({
  person,
  isOwner,
  isOperator,
  conversations,
  children,
}: Pick<Shell, "person" | "isOwner" | "isOperator" | "conversations"> & { children: ReactNode }) {
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        setOpen((now) => (now === "palette" ? null : "palette"));
      } else if (event.key === "?" && !isTyping(event)) {
        event.preventDefault();
        setOpen("keys");
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  const shell = useMemo(
    () => ({
      person,
      isOwner,
      isOperator,
      conversations,
      openPalette: () => setOpen("palette"),
      openKeys: () => setOpen("keys"),
    }),
    [person, isOwner, isOperator, conversations],
  );
  const close = (isOpen: boolean) => setOpen(isOpen ? open : null);
  return (
    <ShellContext value={shell}>
      {children}
      {open === "palette" && <CommandPalette onOpenChange={close} />}
      <KeysHelp open={open === "keys"} onOpenChange={close} />
    </ShellContext>
  );
}
