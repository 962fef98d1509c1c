// How Norwegian turns, strengthens and weakens. Example: "ikke så bra": så strengthens, ikke turns; in "liker ikke" it stands behind.
import { defineManner } from "./define-manner.ts";

export const norwegian = defineManner({
  not: "ikke ikkje aldri ingen ingenting intet uten neppe verken ei",
  very: "veldig mye så super virkelig ekstremt utrolig helt totalt absolutt skikkelig kjempe svært",
  little: "litt noe ganske nesten mindre delvis",
  but: "men dog selv om likevel",
  turnsBack: 1,
});
