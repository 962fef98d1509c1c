// A topic shows itself in the messages that hold most of its words, one a window so that not all are of one evening.
// Example: "the tent leaks when it rains by the river" stands for tent, river, rain.

const most = 5;

/** The best examples of each topic: places of messages, the best first; equal ones in order. */
export function chooseExamples(
  topicOf: Int32Array,
  windowOf: Int32Array,
  scoreOf: (message: number, topic: number) => number,
): Map<number, number[]> {
  const best = new Map<number, { message: number; score: number }[]>();
  topicOf.forEach((topic, message) => {
    if (topic < 0) return;
    const score = scoreOf(message, topic);
    const held = best.get(topic) ?? [];
    best.set(topic, held);
    const sameWindow = held.findIndex((example) => windowOf[example.message] === windowOf[message]);
    if (sameWindow >= 0) {
      if ((held[sameWindow] as { score: number }).score >= score) return;
      held.splice(sameWindow, 1);
    } else if (held.length === most && (held.at(-1) as { score: number }).score >= score) return;
    const place = held.findIndex((example) => example.score < score);
    held.splice(place < 0 ? held.length : place, 0, { message, score });
    if (held.length > most) held.pop();
  });
  return new Map([...best].map(([topic, held]) => [topic, held.map(({ message }) => message)]));
}
