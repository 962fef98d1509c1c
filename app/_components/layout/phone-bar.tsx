"use client";
import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { Dialog } from "./dialog.tsx";
import { LocalOnly } from "./local-only.tsx";
import { PersonMenu } from "./person-menu.tsx";
import styles from "./phone-bar.module.css";
import { RailConversations } from "./rail-conversations.tsx";
import { RailSections } from "./rail-sections.tsx";
import { isInside, sections } from "./sections.tsx";

/** The bar under a phone's screen; what the rail holds besides opens as a sheet. */
export function PhoneBar() {
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <>
      <nav className={styles.bar} aria-label="Main, phone">
        {sections.slice(0, 4).map(({ href, short, icon: Icon }) => (
          <Link key={href} href={href} prefetch={false} aria-current={isInside(path, href) ? "page" : undefined}>
            <Icon />
            {short}
          </Link>
        ))}
        <button type="button" onClick={() => setOpenAt(path)} aria-haspopup="dialog">
          <MenuIcon />
          More
        </button>
      </nav>
      {/* Open only on the screen it was opened on: following a link closes it. */}
      <Dialog open={openAt === path} onOpenChange={(open) => setOpenAt(open ? path : null)} title="More" sheet>
        <div className={styles.sheet}>
          <RailSections counts={{}} />
          <RailConversations />
          <div className={styles.foot}>
            <LocalOnly />
            <PersonMenu />
          </div>
        </div>
      </Dialog>
    </>
  );
}
