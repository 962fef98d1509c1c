// How Romanian turns, strengthens and weakens. Example: "nu foarte bun": foarte strengthens, nu turns.
import { defineManner } from "./define-manner.ts";

export const romanian = defineManner({
  not: "nu n niciodată nimic nimeni niciun nicio fără nici deloc",
  very: "foarte prea atât super extrem total absolut complet chiar incredibil deosebit tare așa mai",
  little: "puțin cam oarecum aproape destul ușor",
  but: "dar însă totuși deși",
});
