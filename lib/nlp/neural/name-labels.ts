// What the labels of a model for names mean.
// Example: B-PER begins a PERSON, I-LOC goes on with a LOCATION, MISC is none of ours.

type NameType = "PERSON" | "ORG" | "LOCATION";
/** `begins`: a new name, also right behind one of its kind. */
export type NameLabel = { type: NameType; begins: boolean } | null;

const types: Readonly<Record<string, NameType>> = {
  PER: "PERSON",
  PERSON: "PERSON",
  ORG: "ORG",
  ORGANIZATION: "ORG",
  ORGANISATION: "ORG",
  LOC: "LOCATION",
  LOCATION: "LOCATION",
  GPE: "LOCATION",
};
const marked = /^([BIESLU])-(.+)$/i;

/** The labels in their order; null when none of them is of people, organisations or places. */
export function nameLabels(labels: readonly string[]): NameLabel[] | null {
  const found = labels.map((label): NameLabel => {
    const [, mark = "I", name = label] = marked.exec(label) ?? [];
    const type = types[name.toUpperCase()];
    return type ? { type, begins: "BSU".includes(mark.toUpperCase()) } : null;
  });
  return found.some((label) => label !== null) ? found : null;
}
