/** The light theme of app/tokens.css as hex: a PDF knows no oklch. */
export const inks = {
  ink: "#27232a",
  ink2: "#534f56",
  ink3: "#6c696f",
  rule: "#d2d2ce",
  accent: "#852959",
  own: "#f4eaf2",
  ownRule: "#e3d4df",
  other: "#f3f2f0",
  otherRule: "#e0e0dd",
} as const;

const people = [
  "#4f669a",
  "#c28623",
  "#802447",
  "#0ca38c",
  "#945f50",
  "#9c7fe1",
  "#506214",
  "#0c546a",
  "#b06a2e",
  "#d56270",
  "#0c4b26",
  "#9e70ac",
];
const everybodyElse = "#878589";

/** Colour of a participant by rank; the person whose view it is, is ink. */
export function participantColour(rank: number | undefined, isMe: boolean): string {
  if (isMe) return inks.ink;
  return (rank === undefined ? undefined : people[rank]) ?? everybodyElse;
}
