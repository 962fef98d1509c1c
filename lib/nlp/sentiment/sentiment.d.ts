declare module "sentiment" {
  type ScoringStrategy = { apply: (tokens: string[], cursor: number, tokenScore: number) => number };
  export default class Sentiment {
    registerLanguage(
      code: string,
      language: { labels: Record<string, number>; scoringStrategy?: ScoringStrategy },
    ): void;
    analyze(phrase: string, options: { language: string }): { score: number; words: string[] };
  }
}
