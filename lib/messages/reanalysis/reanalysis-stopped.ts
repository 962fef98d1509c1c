/** A run may write no more: the conversation is gone, in the trash, shows other rows now, or a later run has begun. */
export class ReanalysisStopped extends Error {
  override readonly name = "ReanalysisStopped";
}
