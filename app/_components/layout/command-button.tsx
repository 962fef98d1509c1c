"use client";
import { Search } from "lucide-react";
import styles from "./rail.module.css";
import { useShell } from "./use-shell.ts";

export function CommandButton() {
  const { openPalette } = useShell();
  return (
    <button type="button" id="go-to" className={styles.command} onClick={openPalette} title="Search or go to">
      <Search />
      <span>Search or go to</span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}
