import { z } from "zod";
import { AppError } from "#lib/runtime/errors.ts";
import { errorStatus } from "./error-status.ts";
import { isDatabaseOutage } from "./is-database-outage.ts";

/** Body of every error: problem details as in RFC 9457, with the product's own code and the request's id. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.string(),
  requestId: z.string(),
  errors: z.record(z.string(), z.array(z.string())).optional(),
});

const databaseRetrySeconds = 5;

/** The answer for an error. What is no AppError becomes `internal`: nothing of it reaches the caller. */
export function problem(error: unknown, requestId: string): Response {
  const known = toAppError(error);
  const status = errorStatus[known.code];
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
  });
  if (known.retryAfterSeconds !== undefined) headers.set("retry-after", String(known.retryAfterSeconds));
  if (status === 401) headers.set("www-authenticate", "Bearer");
  const body: z.infer<typeof problemSchema> = {
    type: "about:blank",
    title: known.message,
    status,
    code: known.code,
    requestId,
    ...(known.fields ? { errors: known.fields } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** An error in the terms of the product. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseOutage(error)) {
    return new AppError("database_unavailable", "The database does not answer. Try again in a moment.", {
      retryAfterSeconds: databaseRetrySeconds,
      cause: error,
    });
  }
  return new AppError("internal", "Something went wrong on the server.", { cause: error });
}
