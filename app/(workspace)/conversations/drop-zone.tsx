import { FileDown } from "lucide-react";
import { ChooseFileButton } from "./choose-file-button.tsx";
import styles from "./drop-zone.module.css";
import { SampleButton } from "./sample-button.tsx";

/** Says that a file can be dropped anywhere; the page itself takes it. */
export function DropZone() {
  return (
    <div className={styles.zone}>
      <FileDown />
      <p>
        <b className="wide">Drop an export anywhere on this page</b>
        <b className="narrow">Share an export from WhatsApp, or choose a file</b>
        <span className="wide"> or paste it. .txt or .zip. It stays on this server.</span>
      </p>
      <div className={styles.actions}>
        <span className="wide">
          <SampleButton>Try a sample chat</SampleButton>
        </span>
        <ChooseFileButton size="small">Choose file</ChooseFileButton>
      </div>
    </div>
  );
}
