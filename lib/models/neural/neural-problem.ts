/** Why neural refinement cannot work, as a sentence for the operator. It never quotes a conversation. */
export class NeuralProblem extends Error {
  override readonly name = "NeuralProblem";
}
