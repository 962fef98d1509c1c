import { z } from "zod";
import { roles } from "#lib/context/context.ts";
import { passwordLength } from "./password-length.ts";

const name = z.string().trim().min(1).max(100);
const email = z.email().max(254).toLowerCase();
const password = z.string().min(passwordLength.min).max(passwordLength.max);

/** IANA zone, such as Europe/Madrid. */
const zone = z.string().max(64).refine(isZone, "Not a time zone.");

export const accountInput = z.object({
  name,
  email,
  password,
  /** Needed where accounts are made by invitation only. */
  invitationId: z.string().max(100).optional(),
  zone: zone.optional(),
});

export const profileInput = z.object({ name, zone });

export const invitationInput = z.object({ email, role: z.enum(roles) });

export const roleInput = z.object({ role: z.enum(roles) });

export const workspaceInput = z.object({ name });

export const apiKeyInput = z.object({
  name,
  /** Days until it ends; null = never. */
  endsInDays: z.number().int().min(1).max(365).nullable(),
});

function isZone(value: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
