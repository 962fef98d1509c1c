// How French turns, strengthens and weakens. Example: "pas très bien": très strengthens, pas turns.
import { defineManner } from "./define-manner.ts";

export const french = defineManner({
  not: "pas ne n jamais rien personne aucun aucune sans ni non nulle guère plus",
  very: `très tres trop tellement vraiment super hyper extrêmement totalement absolument complètement
    énormément si grave carrément particulièrement incroyablement beaucoup fort ultra`,
  little: "peu assez plutôt légèrement presque moins plus-ou-moins moyennement",
  but: "mais cependant pourtant toutefois néanmoins quoique",
});
