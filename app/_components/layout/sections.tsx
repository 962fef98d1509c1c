import { FileDown, type LucideIcon, MessagesSquare, PackageCheck, Search, Settings, Wrench } from "lucide-react";

export type Section = { href: string; label: string; short: string; icon: LucideIcon };

/** The places of the product, in their order. */
export const sections: readonly Section[] = [
  { href: "/conversations", label: "Conversations", short: "Chats", icon: MessagesSquare },
  { href: "/search", label: "Search", short: "Search", icon: Search },
  { href: "/imports", label: "Imports", short: "Imports", icon: FileDown },
  { href: "/exports", label: "Exports", short: "Exports", icon: PackageCheck },
  { href: "/settings", label: "Settings", short: "Settings", icon: Settings },
];

export const adminSection: Section = { href: "/admin", label: "Admin", short: "Admin", icon: Wrench };

/** Whether `path` lies inside the section at `href`. */
export function isInside(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
