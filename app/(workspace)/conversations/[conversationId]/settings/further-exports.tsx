import { ChooseFiles } from "#app/_components/upload/choose-files.tsx";
import { Section } from "./section.tsx";

export function FurtherExports({ id }: { id: string }) {
  return (
    <Section
      title="Further exports"
      help="A newer or an older export of this chat, one from the other phone or from the other side. What only goes on from here is added by itself; anything else is shown to you first. Both can be undone."
    >
      <ChooseFiles into={id}>Add an export of this chat</ChooseFiles>
    </Section>
  );
}
