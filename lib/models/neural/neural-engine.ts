/** One model as it lies on the disk. */
export type NeuralModel = {
  /** `q8` where there is `onnx/model_quantized.onnx`, else `fp32` for `onnx/model.onnx`. */
  dtype: "q8" | "fp32";
  /** ISO 639 codes of the languages that it may be asked about; null = all. */
  languages: string[] | null;
};

export const neuralParts = ["sentiment", "entities"] as const;
export type NeuralPart = (typeof neuralParts)[number];

/** Neural refinement as the operator has set it up. Plain data: it is sent to another process. */
export type NeuralEngine =
  | { state: "off" }
  /** `problem`: a sentence for the operator. */
  | { state: "problem"; problem: string }
  | {
      state: "ready";
      /** Changes with every file that an answer depends on. */
      version: string;
      /** The library's main file. */
      library: string;
      folder: string;
      models: Record<NeuralPart, NeuralModel | null>;
    };

export type ReadyEngine = Extract<NeuralEngine, { state: "ready" }>;
