// How Danish turns, strengthens and weakens. Example: "ikke særlig god": særlig strengthens, ikke turns; in "kan ikke lide" it stands before.
import { defineManner } from "./define-manner.ts";

export const danish = defineManner({
  not: "ikke aldrig ingen intet ingenting uden næppe hverken ej ikk",
  very: "meget så super virkelig ekstremt utrolig helt totalt absolut rigtig særlig vildt mega",
  little: "lidt noget ret næsten mindre delvist",
  but: "men dog selvom alligevel",
  turnsBack: 1,
});
