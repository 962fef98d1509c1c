// How Italian turns, strengthens and weakens. Example: "non molto bello": molto strengthens, non turns.
import { defineManner } from "./define-manner.ts";

export const italian = defineManner({
  not: "non nn mai niente nulla nessuno nessun nessuna senza né neanche nemmeno neppure",
  very: `molto tanto troppo davvero veramente super così estremamente totalmente assolutamente completamente
    incredibilmente particolarmente proprio assai più`,
  little: "poco abbastanza leggermente quasi meno piuttosto",
  but: "ma però tuttavia eppure sebbene benché",
});
