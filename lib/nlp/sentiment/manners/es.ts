// How Spanish turns, strengthens and weakens. Example: "no muy bien": muy strengthens, no turns.
import { defineManner } from "./define-manner.ts";

export const spanish = defineManner({
  not: "no nunca jamás nada nadie ningún ninguno ninguna sin ni tampoco apenas",
  very: `muy mucho mucha muchísimo tan super súper re bien demasiado realmente totalmente absolutamente
    completamente extremadamente increíblemente sumamente verdaderamente bastante más`,
  little: "poco algo ligeramente casi menos medio apenas",
  but: "pero aunque sino embargo obstante",
});
