// How Dutch turns, strengthens and weakens. Example: "niet zo leuk": zo strengthens, niet turns; in "vind ik niks" it stands behind.
import { defineManner } from "./define-manner.ts";

export const dutch = defineManner({
  not: "niet nooit geen niets niks niemand zonder noch nauwelijks zelden",
  very: `heel erg zeer zo super echt enorm ontzettend totaal absoluut extreem mega vreselijk ontiegelijk
    bijzonder knetter hartstikke onwijs`,
  little: "beetje enigszins redelijk nogal lichtelijk bijna minder weinig",
  but: "maar echter toch hoewel desondanks",
  turnsBack: 1,
});
