import { Cable, FileDown, type LucideIcon, MessagesSquare, PackageCheck, Search, Settings, Wrench } from "lucide-react";

export type Section = { href: string; label: string; short: string; icon: LucideIcon };

/** What a person may see of the product's places. */
export type Standing = { isOwner: boolean; isOperator: boolean };

/** The places that everybody has, in their order; a phone's bar shows the first four. */
export const sections: readonly Section[] = [
  { href: "/conversations", label: "Conversations", short: "Chats", icon: MessagesSquare },
  { href: "/search", label: "Search", short: "Search", icon: Search },
  { href: "/imports", label: "Imports", short: "Imports", icon: FileDown },
  { href: "/exports", label: "Exports", short: "Exports", icon: PackageCheck },
  { href: "/settings", label: "Settings", short: "Settings", icon: Settings },
];

const connectionsSection: Section = {
  href: "/connections",
  label: "Connections",
  short: "Connections",
  icon: Cable,
};
const adminSection: Section = { href: "/admin", label: "Admin", short: "Admin", icon: Wrench };

/** All places of a person: connections are the owners', the machinery is the operator's. */
export function sectionsOf({ isOwner, isOperator }: Standing): Section[] {
  const settingsAt = sections.length - 1;
  return [
    ...sections.slice(0, settingsAt),
    ...(isOwner ? [connectionsSection] : []),
    ...sections.slice(settingsAt),
    ...(isOperator ? [adminSection] : []),
  ];
}

/** Whether `path` lies inside the section at `href`. */
export function isInside(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
