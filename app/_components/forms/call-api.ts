/** An answer of the API that is not the one asked for. `message` is safe to show. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string[]>>;

  constructor(status: number, problem: { title?: string; code?: string; errors?: Record<string, string[]> }) {
    super(problem.title ?? "The server did not answer as expected.");
    this.status = status;
    this.code = problem.code ?? "internal";
    this.fields = problem.errors ?? {};
  }
}

/**
 * Calls our own API from a screen: `callApi<Job>("POST", "/api/v1/...", { format: "pdf" })`.
 * @throws ApiError for any answer but a success, and when the server cannot be reached
 */
export async function callApi<Answer = unknown>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, { title: "The server cannot be reached. Check the connection, then try again." });
  });
  const answer = response.status === 204 ? undefined : await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, answer ?? {});
  return answer;
}
