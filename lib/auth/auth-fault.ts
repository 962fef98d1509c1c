import { AppError } from "#lib/runtime/errors.ts";
import { passwordLength } from "./password-length.ts";

const { min, max } = passwordLength;

const faults: Readonly<Record<string, () => AppError>> = {
  INVALID_EMAIL_OR_PASSWORD: () => new AppError("unauthenticated", "The address or the password is not right."),
  INVALID_TOKEN: () => new AppError("gone", "This link has ended. Ask for another one."),
  INVALID_PASSWORD: () => field("currentPassword", "This is not the present password."),
  PASSWORD_TOO_SHORT: () => field("newPassword", `Use at least ${min} characters.`),
  PASSWORD_TOO_LONG: () => field("newPassword", `Use at most ${max} characters.`),
};

/** What better-auth refused, in the terms of the product. */
export async function authFault(response: Response): Promise<AppError> {
  const body: unknown = await response.json().catch(() => null);
  const code = body && typeof body === "object" && "code" in body ? String(body.code) : "";
  const known = faults[code];
  if (known) return known();
  if (response.status === 401) return new AppError("unauthenticated", "Sign in first.");
  if (response.status === 403) return new AppError("forbidden", "This may not be done from here.");
  if (response.status < 500) return new AppError("validation", "Something in the request is not valid.");
  return new AppError("internal", "Something went wrong on the server.");
}

function field(name: string, message: string): AppError {
  return new AppError("validation", message, { fields: { [name]: [message] } });
}
