import { ApiError } from "../forms/call-api.ts";

/** A line over which nothing moves for this long is broken, though nobody has closed it. */
const stalledMs = 30_000;

/**
 * A request whose body tells how much of it has been sent: XMLHttpRequest, because fetch cannot.
 * @throws ApiError, with status 0 when the connection breaks, stalls or is given up by `signal`
 */
export function sendRequest<Answer>(
  method: "PUT" | "POST",
  path: string,
  options: {
    body?: Blob;
    headers?: Record<string, string>;
    /** For the answer, when all has been sent. */
    answerMs: number;
    signal: AbortSignal;
    onProgress?: (sentBytes: number, timeStamp: number) => void;
  },
): Promise<Answer> {
  const { body, headers = {}, answerMs, signal, onProgress } = options;
  const request = new XMLHttpRequest();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const giveUp = () => request.abort();
  let timer = setTimeout(giveUp, body ? stalledMs : answerMs);
  const wait = (forMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, forMs);
  };
  request.upload.onprogress = ({ loaded, timeStamp }) => {
    wait(stalledMs);
    onProgress?.(loaded, timeStamp);
  };
  request.upload.onload = () => wait(answerMs);
  request.onload = () => {
    const { status, response } = request;
    if (status >= 200 && status < 300 && response) resolve(response);
    else reject(new ApiError(status, response ?? {}));
  };
  const lose = () => reject(new ApiError(0, { title: "The connection was lost." }));
  request.onerror = lose;
  request.onabort = lose;
  request.onloadend = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
  };
  signal.addEventListener("abort", giveUp);
  request.open(method, path);
  request.responseType = "json";
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.send(body ?? null);
  if (signal.aborted) giveUp();
  return promise;
}
