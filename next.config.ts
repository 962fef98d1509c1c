import type { NextConfig } from "next";

const securityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

const config: NextConfig = {
  poweredByHeader: false,
  // It would stand on the navigation; what went wrong is shown all the same.
  devIndicators: false,
  // `npm run check` proves the types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "pino", "nodemailer", "@aws-sdk/client-s3", "@aws-sdk/lib-storage"],
  headers: async () => [
    { source: "/(.*)", headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
};

export default config;
