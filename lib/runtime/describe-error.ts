type Description = { name: string; code?: string; frames: string[]; cause?: Description };

const maxFrames = 8;

/**
 * What a log may hold of an error: its class, code and where it arose. The message is left out, for database
 * drivers put the values of a failed query into it.
 */
export function describeError(error: unknown): Description {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    name: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    frames: frames.slice(0, maxFrames).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
