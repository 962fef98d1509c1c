import { eq, lt } from "drizzle-orm";
import { neuralEngines } from "#drizzle/schema/refinements.ts";
import type { Context } from "#lib/context/context.ts";

const forgottenAfterMs = 3_600_000;

/** Notes what a machine has for neural refinement, for the operator to see; null = it is off there. */
export async function saveNeuralEngine(
  { db, now }: Pick<Context, "db" | "now">,
  host: string,
  engine: { version: string | null; parts: string[]; problem: string | null } | null,
): Promise<void> {
  const seenAt = now();
  await db.delete(neuralEngines).where(lt(neuralEngines.seenAt, new Date(seenAt.getTime() - forgottenAfterMs)));
  if (!engine) {
    await db.delete(neuralEngines).where(eq(neuralEngines.host, host));
    return;
  }
  const state = { ...engine, seenAt };
  await db
    .insert(neuralEngines)
    .values({ host, ...state })
    .onConflictDoUpdate({ target: neuralEngines.host, set: state });
}
