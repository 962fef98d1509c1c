/** The files that a language is learnt from, by the names its sets give it. */
export type LanguageSets = {
  language: string;
  /** BRIGHTER: emotions. */
  brighter?: readonly string[];
  /** XED: emotions where there is no BRIGHTER, else good and bad feeling alone. */
  xed?: readonly string[];
  /** AfriSenti: good and bad feeling. */
  afrisenti?: readonly string[];
};

/** All languages but English, which has sets of its own. */
export const languageSets: readonly LanguageSets[] = [
  { language: "af", brighter: ["afr"] },
  { language: "am", brighter: ["amh"], afrisenti: ["amh"] },
  { language: "ar", brighter: ["arq", "ary"], xed: ["ar-projections"], afrisenti: ["arq", "ary"] },
  { language: "bg", xed: ["bg-projections"] },
  { language: "cs", xed: ["cs-projections"] },
  { language: "da", xed: ["da-projections"] },
  { language: "de", brighter: ["deu"], xed: ["de-projections"] },
  { language: "el", xed: ["el-projections"] },
  { language: "es", brighter: ["esp"], xed: ["es-projections"] },
  { language: "fi", xed: ["fi-annotated", "neu_fi"] },
  { language: "fr", xed: ["fr-projections"] },
  { language: "ha", brighter: ["hau"], afrisenti: ["hau"] },
  { language: "he", xed: ["he-projections"] },
  { language: "hi", brighter: ["hin"] },
  { language: "hr", xed: ["hr-projections", "bs-projections"] },
  { language: "hu", xed: ["hu-projections"] },
  { language: "ig", brighter: ["ibo"], afrisenti: ["ibo"] },
  { language: "it", xed: ["it-projections"] },
  { language: "mr", brighter: ["mar"] },
  { language: "nl", xed: ["nl-projections"] },
  { language: "no", xed: ["no-projections"] },
  { language: "om", brighter: ["orm"] },
  { language: "pcm", brighter: ["pcm"], afrisenti: ["pcm"] },
  { language: "pl", xed: ["pl-projections"] },
  { language: "pt", brighter: ["ptbr", "ptmz"], xed: ["pt-projections", "br-projections"], afrisenti: ["por"] },
  { language: "ro", brighter: ["ron"], xed: ["ro-projections"] },
  { language: "ru", brighter: ["rus"], xed: ["ru-projections"] },
  { language: "rw", brighter: ["kin"], afrisenti: ["kin"] },
  { language: "sl", xed: ["sl-projections"] },
  { language: "so", brighter: ["som"] },
  { language: "sr", xed: ["sr-projections"] },
  { language: "su", brighter: ["sun"] },
  { language: "sv", brighter: ["swe"], xed: ["sv-projections"] },
  { language: "sw", brighter: ["swa"], afrisenti: ["swa"] },
  { language: "ti", brighter: ["tir"] },
  { language: "tr", xed: ["tr-projections2"] },
  { language: "tt", brighter: ["tat"] },
  { language: "uk", brighter: ["ukr"] },
  { language: "vmw", brighter: ["vmw"] },
  { language: "yo", brighter: ["yor"], afrisenti: ["yor"] },
  { language: "zh", brighter: ["chn"], xed: ["cn-projections", "tw-projections", "zh-projections"] },
];
