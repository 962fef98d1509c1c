export const emotionNames = ["anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"] as const;
export type Emotion = (typeof emotionNames)[number];

export type EntityType = "PERSON" | "ORG" | "LOCATION" | "DATE" | "PHONE" | "EMAIL" | "URL" | "MONEY";

/** A span of the message. `text === message.slice(start, end)`, offsets in UTF-16 units. */
export type Entity = {
  type: EntityType;
  start: number;
  end: number;
  text: string;
  /** Normal form: E.164, ISO date, lower-case address; else the text itself. */
  value: string;
};

/** What one message says, as far as it can be told without asking anybody. null = not scored, never 0. */
export type MessageAnalysis = {
  /** ISO 639-1 code (639-3 where there is none); null when the text holds no words. */
  language: string | null;
  /** 0..1; null with `language`. */
  languageConfidence: number | null;
  /** -1..1 */
  polarity: number | null;
  /** 0..1 */
  subjectivity: number | null;
  /** {} when not scored, else each of the seven, 0..1 on its own. */
  emotions: Partial<Record<Emotion, number>>;
  isQuestion: boolean;
  entities: Entity[];
  /** Words and emoji in order, folded (lower case, NFKD, marks stripped): the one definition of a word everywhere. */
  tokens: string[];
};
