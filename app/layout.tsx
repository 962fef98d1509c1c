import "@fontsource-variable/literata/opsz.css";
import "@fontsource-variable/literata/wght-italic.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-code-pro/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { parseTheme, themeCookie } from "#app/_components/layout/theme.ts";
import { ToastProvider } from "#app/_components/layout/toast.tsx";

export const metadata: Metadata = {
  title: { default: "Parlance", template: "%s · Parlance" },
  description: "Read, search and understand your WhatsApp conversations, on your own server.",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" dir="ltr" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  );
}
