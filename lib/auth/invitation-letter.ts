import type { Role } from "#lib/context/context.ts";
import type { Letter } from "#lib/mail/letter.ts";
import { config } from "#lib/runtime/config.ts";

const rights: Readonly<Record<Role, string>> = {
  viewer: "read and search its conversations",
  editor: "read, search, import and export its conversations",
  owner: "do everything in it, also manage its members and keys",
};

/** The letter that invites somebody into a workspace. */
export function invitationLetter(input: { id: string; role: Role; inviter: string; workspace: string }): Letter {
  return {
    subject: `${input.inviter} invites you to a workspace on Parlance`,
    paragraphs: [
      `${input.inviter} invites you to the workspace "${input.workspace}". As ${input.role} you can ${rights[input.role]}.`,
      "The invitation is for this address and ends in seven days.",
    ],
    link: { label: "Open the invitation", url: `${config().publicUrl}/invitation/${input.id}` },
  };
}
