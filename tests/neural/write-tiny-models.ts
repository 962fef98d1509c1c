import { join } from "node:path";
import { writeTinyModel } from "./write-tiny-model.ts";

/**
 * The two models of the tests: one finds "splendid" good and "dreadful" bad, the other takes Zoe Lima for a person and
 * Lisbon for a place.
 * @param degree how sure the first is; another degree is another model
 */
export async function writeTinyModels(folder: string, degree = 4): Promise<void> {
  await writeTinyModel(join(folder, "sentiment"), {
    task: "texts",
    labels: ["negative", "neutral", "positive"],
    words: { splendid: [-degree, 0, degree], dreadful: [degree, 0, -degree] },
  });
  await writeTinyModel(join(folder, "entities"), {
    task: "pieces",
    labels: ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"],
    words: { zoe: [0, 5, 0, 0, 0], lima: [0, 0, 5, 0, 0], lisbon: [0, 0, 0, 5, 0] },
    always: [1, 0, 0, 0, 0],
  });
}
