// How Czech turns, strengthens and weakens. Example: "ne moc dobré": moc strengthens, ne turns.
import { defineManner } from "./define-manner.ts";

export const czech = defineManner({
  not: "ne nikdy nic nikdo žádný žádná žádné bez ani není neni nejsem sotva",
  very: "velmi moc hodně tak super opravdu fakt naprosto úplně extrémně neuvěřitelně strašně celkem",
  little: "trochu poněkud docela skoro méně mírně málo",
  but: "ale však avšak ačkoli přesto",
});
