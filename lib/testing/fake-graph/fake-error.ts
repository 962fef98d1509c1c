/** An answer that Meta gives for trouble. */
export class FakeError extends Error {
  readonly status: number;
  readonly body: object;

  constructor(code: number, message: string, more: { status?: number; subcode?: number; isTransient?: boolean } = {}) {
    super(message);
    this.status = more.status ?? 400;
    const type = code === 100 ? "GraphMethodException" : "OAuthException";
    this.body = {
      error: {
        message: `(#${code}) ${message}`,
        type,
        code,
        ...(more.subcode && { error_subcode: more.subcode }),
        ...(more.isTransient && { is_transient: true }),
        fbtrace_id: "AFakeTraceOfGraph",
      },
    };
  }
}

/** The answer for an object that is not there, or not for this token. */
export function unknownObject(): FakeError {
  return new FakeError(100, "Unsupported request. The object does not exist or cannot be loaded.", { subcode: 33 });
}
