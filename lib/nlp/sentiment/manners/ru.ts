// How Russian turns, strengthens and weakens. Example: "не очень хорошо": очень strengthens, не turns.
import { defineManner } from "./define-manner.ts";

export const russian = defineManner({
  not: "не нет ни никогда ничего никто никак без нельзя нету ниоткуда вряд едва",
  very: `очень так слишком совсем совершенно абсолютно действительно реально супер крайне невероятно ужасно
    просто самый самая самое настолько полностью`,
  little: "немного чуть слегка довольно почти менее мало несколько",
  but: "но однако зато хотя",
});
