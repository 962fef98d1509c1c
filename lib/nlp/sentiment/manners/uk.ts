// How Ukrainian turns, strengthens and weakens. Example: "не дуже добре": дуже strengthens, не turns.
import { defineManner } from "./define-manner.ts";

export const ukrainian = defineManner({
  not: "не ні ніколи нічого ніхто ніяк без немає нема навряд ледве",
  very: `дуже так занадто зовсім цілком абсолютно дійсно реально супер вкрай неймовірно надто найбільш
    настільки`,
  little: "трохи трошки злегка досить майже менш мало",
  but: "але однак проте зате хоча",
});
