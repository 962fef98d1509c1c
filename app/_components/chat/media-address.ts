/** Where the bytes of a media file are read. */
export function mediaAddress(conversationId: string, mediaId: number): string {
  return `/api/v1/conversations/${conversationId}/media/${mediaId}`;
}
