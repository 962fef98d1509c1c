import type { ErrorCode } from "#lib/runtime/errors.ts";

/** The one table from what went wrong to the HTTP status. */
export const errorStatus: Readonly<Record<ErrorCode, number>> = {
  validation: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported_type: 415,
  unreadable_file: 422,
  incomplete_upload: 400,
  rate_limited: 429,
  storage_unavailable: 503,
  database_unavailable: 503,
  overloaded: 503,
  mail_unavailable: 503,
  network: 502,
  internal: 500,
};
