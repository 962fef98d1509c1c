import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { checkReadiness } from "#lib/health/check-readiness.ts";

const check = z.boolean();

/** 200 when everything the product needs is there, else 503 with what is missing. */
export const GET = route({
  auth: "public",
  summary: "Whether database, migrations, storage and a worker are there",
  response: z.object({
    status: z.enum(["ready", "not_ready"]),
    checks: z.object({ database: check, migrations: check, storage: check, worker: check }),
  }),
  status: (data) => (data.status === "ready" ? 200 : 503),
  handler: async ({ ctx }) => {
    const checks = await checkReadiness(ctx);
    const isReady = Object.values(checks).every(Boolean);
    return { status: isReady ? ("ready" as const) : ("not_ready" as const), checks };
  },
});
