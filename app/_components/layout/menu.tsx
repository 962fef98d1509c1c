"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import styles from "./menu.module.css";

export type MenuItem =
  | { label: ReactNode; icon?: ReactNode; href: string }
  | { label: ReactNode; icon?: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean }
  | "rule";

/** A menu on a button. `trigger` is the button element itself. */
export function Menu({
  trigger,
  items,
  align = "end",
}: {
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: "start" | "end";
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={styles.popup}>
            {items.map((item, index) => {
              if (item === "rule") {
                const key = `rule-${index}`;
                return <Base.Separator key={key} className={styles.rule} />;
              }
              const key = `item-${index}`;
              if ("href" in item) {
                return (
                  <Base.LinkItem key={key} className={styles.item} render={<Link href={item.href} prefetch={false} />}>
                    {item.icon}
                    {item.label}
                  </Base.LinkItem>
                );
              }
              return (
                <Base.Item
                  key={key}
                  className={clsx(styles.item, item.danger && styles.danger)}
                  disabled={item.disabled ?? false}
                  onClick={item.onSelect}
                >
                  {item.icon}
                  {item.label}
                </Base.Item>
              );
            })}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
