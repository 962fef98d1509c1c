/** Sections of the check page by their place in the address (`#dates`), in the order of the page. */
export const checkSections = {
  format: "How the file was read",
  dates: "Dates",
  zone: "Time zone",
  holds: "What it holds",
  people: "People",
  notices: "Notices",
  lines: "Lines not understood",
  media: "Media",
  more: "Worth knowing",
} as const;

export type CheckSectionId = keyof typeof checkSections;
