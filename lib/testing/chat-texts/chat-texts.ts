/** What people of one language say in invented chats. `{thing}` and its like are drawn from `slots`, the first words most. */
export type ChatTexts = {
  /** Language tag of the table of app phrases: "pt-BR". */
  language: string;
  /** Invented people. */
  names: string[];
  slots: Record<string, string[]>;
  statements: string[];
  questions: string[];
  replies: string[];
  captions: string[];
  /** Syllables of made-up words, the long tail of any vocabulary; `{odd}` is one of them. */
  syllables: string[];
};
