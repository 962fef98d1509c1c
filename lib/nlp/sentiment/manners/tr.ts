// How Turkish turns, strengthens and weakens. Example: "çok güzel değil": çok strengthens, değil turns from behind.
import { defineManner } from "./define-manner.ts";

export const turkish = defineManner({
  not: "değil degil yok hiç hiçbir hayır asla ne",
  very: "çok cok aşırı gerçekten tamamen kesinlikle son en fazla inanılmaz süper acayip öyle",
  little: "biraz az hafif kısmen neredeyse oldukça",
  but: "ama fakat ancak lakin oysa yine",
  turnsBack: 2,
});
