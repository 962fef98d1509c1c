import { FileDown } from "lucide-react";
import { ChooseFiles } from "#app/_components/upload/choose-files.tsx";
import styles from "./welcome.module.css";

/** The place to drop the first export. */
export function DropTarget() {
  return (
    <div className={styles.target}>
      <b>
        <FileDown />
        <span className="wide">Drop the export here</span>
        <span className="narrow">Share the export here, or choose it</span>
      </b>
      <span>.txt, or .zip with media</span>
      <ChooseFiles look="action">Choose file</ChooseFiles>
    </div>
  );
}
