import { FileDown } from "lucide-react";
import { ChooseFiles } from "#app/_components/upload/choose-files.tsx";
import { StartSample } from "#app/_components/upload/start-sample.tsx";
import styles from "./drop-zone.module.css";

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
          <StartSample>Try a sample chat</StartSample>
        </span>
        <ChooseFiles size="small">Choose file</ChooseFiles>
      </div>
    </div>
  );
}
