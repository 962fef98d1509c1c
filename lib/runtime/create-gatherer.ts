/**
 * Does for many at once what each asks for alone: while one round is under way, whoever asks is gathered for the next.
 * Rounds follow each other, so under load they grow and their number does not; alone, nobody waits.
 * @param work gives a result for each item, in their order; when it fails, all of its round fail alike
 * @param mostItems of one round
 */
export function createGatherer<Item, Result>(
  work: (items: Item[]) => Promise<Result[]>,
  mostItems: number,
): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const round = waiting.splice(0, mostItems);
      try {
        const results = await work(round.map(({ item }) => item));
        for (const [at, { resolve }] of round.entries()) resolve(results[at] as Result);
      } catch (error) {
        for (const { reject } of round) reject(error);
      }
    }
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // After this turn of the loop: those who ask in the same one go together.
      if (!isRunning) {
        isRunning = true;
        setImmediate(() => void run());
      }
    });
}
