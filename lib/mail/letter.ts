/** What a mail says. Paragraphs are plain text; the one link stands below them. */
export type Letter = {
  subject: string;
  paragraphs: string[];
  link?: { label: string; url: string };
  /** Small print below the link. */
  note?: string;
};
