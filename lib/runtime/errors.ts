/** What went wrong, in the terms of the product. One table in app/_api maps it to HTTP, one in jobs to retries. */
export type ErrorCode =
  | "validation"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "gone"
  | "too_large"
  | "unsupported_type"
  | "unreadable_file"
  | "incomplete_upload"
  | "rate_limited"
  | "storage_unavailable"
  | "database_unavailable"
  | "overloaded"
  | "mail_unavailable"
  | "network"
  | "internal";

export type FieldErrors = Record<string, string[]>;

/**
 * The one family of errors that a person may see.
 * `message` is safe to show: it never holds text, names or numbers from a conversation.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  /** Whether the same call may succeed later without being changed. */
  readonly retryable: boolean;
  readonly fields: FieldErrors | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { retryable?: boolean; fields?: FieldErrors; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? retryableCodes.has(code);
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

const retryableCodes: ReadonlySet<ErrorCode> = new Set([
  "rate_limited",
  "storage_unavailable",
  "database_unavailable",
  "overloaded",
  "mail_unavailable",
  "network",
]);
