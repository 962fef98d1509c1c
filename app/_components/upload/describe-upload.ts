import { formatBytes } from "../format/format-bytes.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatPercent } from "../format/format-percent.ts";
import type { Upload } from "./upload.ts";

/** One line on where an upload stands: bytes, speed and time left while it is sent. */
export function describeUpload(upload: Upload): string {
  const { status, size, sentBytes, bytesPerSecond, reason, answer } = upload;
  switch (status) {
    case "checking":
      return "Looking at the file";
    case "waiting":
      return `Waiting, ${formatBytes(size)}`;
    case "sending": {
      const sent = `${formatBytes(sentBytes)} of ${formatBytes(size)}`;
      if (!bytesPerSecond) return sent;
      const left = formatDuration(Math.max(1, (size - sentBytes) / bytesPerSecond));
      return `${sent}, ${formatBytes(bytesPerSecond)}/s, ${left} left`;
    }
    case "paused":
      return `Paused at ${share(upload)} of ${formatBytes(size)}`;
    case "unfinished":
      return [reason, `Choose the same file again to go on from ${share(upload)}.`].filter(Boolean).join(" ");
    case "finishing":
      return `${formatBytes(size)} sent, being stored`;
    case "done":
      return answer?.duplicate ? "Already here" : "Received";
    case "reconnecting":
    case "refused":
    case "failed":
      return reason ?? "";
  }
}

/** Rounded down: 100% is said of what is whole. */
function share({ sentBytes, size }: Upload): string {
  return formatPercent(Math.floor((100 * sentBytes) / size) / 100);
}
