import type { Context } from "#lib/context/context.ts";

/** The person behind an actor, for `createdBy`; a job stands for itself. */
export function actorId({ actor }: Pick<Context, "actor">): string {
  return actor.kind === "apiKey" ? actor.userId : actor.id;
}
