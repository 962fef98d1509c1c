import { defineConfig } from "vitest/config";

const everywhere = ["**/node_modules/**", "**/.next/**", "**/.data/**"];
const shared = {
  // No test asserts seconds: the limit only ends one that hangs, also on a machine under load.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  env: { PARLANCE_LOG_LEVEL: "silent", PARLANCE_AUTH_SECRET: "a secret of the tests, 32 bytes and more" },
  setupFiles: ["./tests/setup/fail-on-console-error.ts"],
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          sequence: { groupOrder: 0 },
          include: ["{app,lib,jobs,tests}/**/*.test.{ts,tsx}"],
          exclude: [...everywhere, "**/*.{db,peer,e2e}.test.ts"],
          // Most of these are pure: a fresh world for each file would take longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: "db",
          sequence: { groupOrder: 1 },
          include: ["{app,lib,jobs,tests}/**/*.{db,peer}.test.ts"],
          exclude: everywhere,
          globalSetup: ["./tests/setup/throw-away-postgres.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "e2e",
          sequence: { groupOrder: 2 },
          include: ["tests/e2e/**/*.e2e.test.ts"],
          exclude: everywhere,
          globalSetup: ["./tests/setup/production-build.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
