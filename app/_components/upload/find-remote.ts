import { ApiError, callApi } from "../forms/call-api.ts";
import { keepTrying } from "./keep-trying.ts";
import type { RemoteUpload } from "./remote-upload.ts";
import type { Sending } from "./sending.ts";

const uploads = "/api/v1/uploads";

/** How far the server has this file; it begins anew when the server knows it no more, or not yet. */
export async function findRemote({ file, remoteId, signal, onBegun, onLost }: Sending): Promise<RemoteUpload> {
  const patience = { signal, onLost };
  if (remoteId) {
    const ask = () => callApi<RemoteUpload>("GET", `${uploads}/${remoteId}`, undefined, signal);
    const known = await keepTrying(ask, patience).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    });
    if (known) return known;
  }
  const modifiedAt = new Date(file.lastModified).toISOString();
  const body = { name: file.name.toWellFormed(), size: file.size, modifiedAt };
  // Not given up by the signal: what has been begun must be known here, or it could not be discarded.
  const begun = await keepTrying(() => callApi<RemoteUpload>("POST", uploads, body), patience);
  onBegun(begun.id);
  signal.throwIfAborted();
  return begun;
}
