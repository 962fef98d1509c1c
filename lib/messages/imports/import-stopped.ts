/** A run may write no more: the import was cancelled, or a later run has taken it over. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped";
}
