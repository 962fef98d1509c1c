import { findLibrary } from "#lib/models/neural/find-library.ts";
import { config } from "#lib/runtime/config.ts";

/** Whether the library that runs neural models is installed where PARLANCE_NEURAL_LIBRARY says; it is no dependency. */
export function hasNeuralLibrary(): boolean {
  try {
    findLibrary(config().PARLANCE_NEURAL_LIBRARY);
    return true;
  } catch {
    console.info("Skipped: @huggingface/transformers is not installed; PARLANCE_NEURAL_LIBRARY names its folder.");
    return false;
  }
}
