// How Finnish turns, strengthens and weakens. Example: "ei kovin hyvä": kovin strengthens, ei turns.
import { defineManner } from "./define-manner.ts";

export const finnish = defineManner({
  not: "ei en et emme ette eivät älä älkää ilman tuskin koskaan eikä enkä",
  very: "tosi todella erittäin hyvin niin aivan täysin super ihan uskomattoman äärimmäisen kovin mega",
  little: "vähän hieman melko aika lähes jokseenkin vähemmän",
  but: "mutta kuitenkin vaikka silti",
});
