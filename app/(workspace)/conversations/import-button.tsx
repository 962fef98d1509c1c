import { Plus } from "lucide-react";
import { ChooseFileButton } from "./choose-file-button.tsx";

/** The one filled button of the list. */
export function ImportButton() {
  return (
    <ChooseFileButton look="action">
      <Plus />
      Import
    </ChooseFileButton>
  );
}
