import { GraphError } from "../graph/graph-error.ts";

const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/** The same trouble in words for a store that is not Meta's. */
export function asStoreError(error: GraphError, host: string): GraphError {
  const { advice, reason, graphCode, status, resumeAt, cause } = error;
  return new GraphError({ advice, reason, graphCode, status, resumeAt, cause, message: wordsOf(error, host) });
}

function wordsOf({ advice, reason, status, resumeAt, message }: GraphError, host: string): string {
  const answered = status === null ? "" : ` (HTTP ${status})`;
  if (advice === "pause") {
    return `The limit of ${host} for calls is reached. Nothing is asked of it ${resumeAt ? `until ${minute.format(resumeAt)} UTC` : "for some minutes"}.`;
  }
  if (advice === "ask") {
    return reason === "token"
      ? `${host} does not accept the key any more: it is wrong or has expired. Enter a new one, then continue; it goes on at the page where it stopped.`
      : `${host} refuses this key${answered}: it may not read the messages of this number. Put that right there, or enter another key, then continue.`;
  }
  if (advice === "retry") {
    if (status === null) return `${host} did not answer.`;
    return reason === "not_graph"
      ? `What answers at ${host} is no list of messages${answered}: it is not JSON.`
      : `${host} has trouble of its own${answered}.`;
  }
  if (reason === "wrong_id") return `${host} knows no messages of this number under this address${answered}.`;
  // Without an answer the words are our own: an address that must not be asked.
  return status === null ? message : `${host} answers with an error${answered}.`;
}
