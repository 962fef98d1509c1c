export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Name of the cookie that holds the theme, so that the server already draws the right one. */
export const themeCookie = "parlance-theme";

export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
