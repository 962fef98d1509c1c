import type { Metadata } from "next";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { MentionsFigure } from "#app/_components/charts/mentions-figure.tsx";
import { namesNote } from "#app/_components/charts/names-note.ts";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Entities" };

export default async function EntitiesPage(page: FigurePage) {
  const found = await readFigures(page, ["span", "spine", "entities"]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  const shared = { scope, mentions: metrics.entities };
  const names = namesNote(scope.languages);
  return (
    <FigureScreen found={found}>
      <MentionsFigure number={1} {...shared} kinds={["PERSON"]} thing="name" note={`People by name. ${names}`} />
      <MentionsFigure number={2} {...shared} kinds={["LOCATION"]} thing="place" note={`Places by name. ${names}`} />
      <MentionsFigure
        number={3}
        {...shared}
        kinds={["ORG"]}
        thing="organisation"
        note={`Organisations by name. ${names}`}
      />
      <MentionsFigure
        number={4}
        {...shared}
        kinds={["DATE"]}
        thing="day"
        note="The days that are meant: “tomorrow” counts for the day after its message."
      />
      <MentionsFigure
        number={5}
        {...shared}
        kinds={["URL"]}
        thing="site"
        note="Links by the host they lead to, in any language."
      />
      <MentionsFigure
        number={6}
        {...shared}
        kinds={["PHONE", "EMAIL", "MONEY"]}
        thing="number"
        note="Phone numbers, mail addresses and sums of money, in any language."
      />
    </FigureScreen>
  );
}
