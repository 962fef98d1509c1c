import { mediaAddress } from "./media-address.ts";

/** Where the small picture of a media file is read; only for files that have one. */
export function thumbnailAddress(conversationId: string, mediaId: number): string {
  return `${mediaAddress(conversationId, mediaId)}/thumbnail`;
}
