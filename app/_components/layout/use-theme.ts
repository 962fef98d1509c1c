"use client";
import { useCallback, useEffect, useState } from "react";
import { parseTheme, type Theme, themeCookie } from "./theme.ts";

const yearSeconds = 31_536_000;

/** The chosen theme, kept in a cookie so that the server draws it from the first byte. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(parseTheme(document.documentElement.dataset.theme)), []);
  const choose = useCallback((chosen: Theme) => {
    setTheme(chosen);
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    // Not cookieStore: it is missing where the page comes over plain HTTP.
    Object.assign(document, { cookie: `${themeCookie}=${chosen};path=/;max-age=${yearSeconds};samesite=lax` });
  }, []);
  return [theme, choose];
}
