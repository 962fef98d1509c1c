// How Portuguese turns, strengthens and weakens. Example: "não muito bom": muito strengthens, não turns.
import { defineManner } from "./define-manner.ts";

export const portuguese = defineManner({
  not: "não nao n nunca jamais nada ninguém nenhum nenhuma sem nem tampouco",
  very: `muito mt mto muita tão demais super realmente totalmente absolutamente completamente extremamente
    incrivelmente bem bastante mais imensamente`,
  little: "pouco algo levemente quase menos meio razoavelmente",
  but: "mas porém porem contudo embora entretanto todavia",
});
