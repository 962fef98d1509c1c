import { formatBytes } from "../format/format-bytes.ts";
import { formatDuration } from "../format/format-duration.ts";
import type { Upload } from "./upload.ts";

/** One line on where an upload stands: bytes, speed and time left while it is sent. */
export function describeUpload({ status, file, sentBytes, bytesPerSecond, reason, answer }: Upload): string {
  switch (status) {
    case "checking":
      return "Looking at the file";
    case "waiting":
      return `Waiting, ${formatBytes(file.size)}`;
    case "sending": {
      const sent = `${formatBytes(sentBytes)} of ${formatBytes(file.size)}`;
      if (!bytesPerSecond) return sent;
      const left = formatDuration(Math.max(1, (file.size - sentBytes) / bytesPerSecond));
      return `${sent}, ${formatBytes(bytesPerSecond)}/s, ${left} left`;
    }
    case "finishing":
      return `${formatBytes(file.size)} sent, being stored`;
    case "done":
      return answer?.duplicate ? "Already here" : "Received";
    case "refused":
    case "failed":
      return reason ?? "";
  }
}
