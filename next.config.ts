import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` proves the types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "pino", "nodemailer", "@aws-sdk/client-s3", "@aws-sdk/lib-storage"],
};

export default config;
