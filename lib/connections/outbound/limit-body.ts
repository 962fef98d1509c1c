import { Transform } from "node:stream";
import { AppError } from "#lib/runtime/errors.ts";

/** Passes bytes on and fails as soon as there are more than `maxBytes`, whatever a header promised. */
export function limitBody(maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(new AppError("too_large", "The answer is larger than what is taken in."));
      else done(null, chunk);
    },
  });
}
