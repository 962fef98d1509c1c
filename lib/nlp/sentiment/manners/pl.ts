// How Polish turns, strengthens and weakens. Example: "nie bardzo dobry": bardzo strengthens, nie turns.
import { defineManner } from "./define-manner.ts";

export const polish = defineManner({
  not: "nie nigdy nic nikt żaden żadna żadne żadnego bez ani ledwo niewiele rzadko",
  very: `bardzo naprawdę super tak strasznie mega niesamowicie całkowicie absolutnie ekstremalnie totalnie
    niezwykle wyjątkowo ogromnie`,
  little: "trochę nieco dość raczej prawie mniej lekko mało",
  but: "ale jednak lecz chociaż choć natomiast",
});
