"use client";
import { Keyboard, LogOut, Moon, Settings, Sun, SunMoon } from "lucide-react";
import { Menu } from "./menu.tsx";
import styles from "./rail.module.css";
import { signOut } from "./sign-out.ts";
import { useShell } from "./use-shell.ts";
import { useTheme } from "./use-theme.ts";

export function PersonMenu() {
  const { person, openKeys } = useShell();
  const [theme, setTheme] = useTheme();
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={styles.person} title={person}>
          <i aria-hidden="true">{person.slice(0, 2).toUpperCase()}</i>
          <bdi>{person}</bdi>
        </button>
      }
      items={[
        { label: "Settings", icon: <Settings />, href: "/settings" },
        { label: "All keys", icon: <Keyboard />, onSelect: openKeys },
        "rule",
        { label: mark("Light", theme === "light"), icon: <Sun />, onSelect: () => setTheme("light") },
        { label: mark("Dark", theme === "dark"), icon: <Moon />, onSelect: () => setTheme("dark") },
        { label: mark("As the system", theme === "system"), icon: <SunMoon />, onSelect: () => setTheme("system") },
        "rule",
        { label: "Sign out", icon: <LogOut />, onSelect: signOut },
      ]}
    />
  );
}

function mark(label: string, chosen: boolean) {
  return chosen ? `${label}, chosen` : label;
}
