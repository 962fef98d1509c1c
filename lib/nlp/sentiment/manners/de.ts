// How German turns, strengthens and weakens. Example: "nicht sehr gut": sehr strengthens, nicht turns; in "mag ich nicht" it stands behind.
import { defineManner } from "./define-manner.ts";

export const german = defineManner({
  not: `nicht nich net nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder noch
    kaum selten nimmer nix`,
  very: `sehr so total absolut extrem echt wirklich mega super richtig voll besonders unglaublich äußerst
    höchst ungemein furchtbar wahnsinnig viel ganz krass ultra sau`,
  little: "etwas bisschen bissl bissi leicht ziemlich einigermaßen teilweise wenig weniger fast halbwegs mäßig",
  but: "aber jedoch doch allerdings trotzdem obwohl dennoch",
  turnsBack: 2,
});
