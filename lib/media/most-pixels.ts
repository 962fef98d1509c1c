/** A picture with more pixels is never decoded, neither here nor in a page: 64 megapixels, beyond what phones send. */
export const mostPixels = 64_000_000;
