// Negating, strengthening, weakening and contrasting words, one file a language.
import { arabic } from "./ar.ts";
import { czech } from "./cs.ts";
import { danish } from "./da.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { finnish } from "./fi.ts";
import { french } from "./fr.ts";
import { hindi } from "./hi.ts";
import { indonesian } from "./id.ts";
import { italian } from "./it.ts";
import type { Manner } from "./manner.ts";
import { dutch } from "./nl.ts";
import { norwegian } from "./no.ts";
import { polish } from "./pl.ts";
import { portuguese } from "./pt.ts";
import { romanian } from "./ro.ts";
import { russian } from "./ru.ts";
import { swedish } from "./sv.ts";
import { turkish } from "./tr.ts";
import { ukrainian } from "./uk.ts";

const manners: ReadonlyMap<string, Manner> = new Map(
  Object.entries({
    ar: arabic,
    cs: czech,
    da: danish,
    de: german,
    en: english,
    es: spanish,
    fi: finnish,
    fr: french,
    hi: hindi,
    id: indonesian,
    it: italian,
    nl: dutch,
    no: norwegian,
    pl: polish,
    pt: portuguese,
    ro: romanian,
    ru: russian,
    sv: swedish,
    tr: turkish,
    uk: ukrainian,
  }),
);
const none: Manner = { negators: new Set(), turnsBack: 0, degrees: new Map(), contrasts: new Set() };

/** The manner of a language; an empty one where we have no table. */
export function mannerOf(language: string | null): Manner {
  return (language !== null && manners.get(language)) || none;
}
