// How Swedish turns, strengthens and weakens. Example: "inte så bra": så strengthens, inte turns; in "gillar inte" it stands behind.
import { defineManner } from "./define-manner.ts";

export const swedish = defineManner({
  not: "inte ej aldrig ingen inget inga ingenting utan knappt icke varken",
  very: `väldigt mycket så jätte jättebra super verkligen extremt otroligt helt totalt absolut riktigt
    särskilt skit`,
  little: "lite något ganska nästan mindre delvis",
  but: "men dock fast fastän ändå",
  turnsBack: 1,
});
