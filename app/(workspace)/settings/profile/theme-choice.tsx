"use client";
import { Checkbox } from "#app/_components/forms/checkbox.tsx";
import { type Theme, themes } from "#app/_components/layout/theme.ts";
import { useTheme } from "#app/_components/layout/use-theme.ts";
import styles from "../settings.module.css";

const words: Readonly<Record<Theme, string>> = { system: "As the system", light: "Light", dark: "Dark" };

/** Holds in this browser only. */
export function ThemeChoice() {
  const [theme, setTheme] = useTheme();
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">Theme</legend>
      {themes.map((name) => (
        <Checkbox
          key={name}
          type="radio"
          name="theme"
          value={name}
          checked={theme === name}
          onChange={() => setTheme(name)}
        >
          {words[name]}
        </Checkbox>
      ))}
    </fieldset>
  );
}
