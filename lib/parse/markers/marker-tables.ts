import { arabic } from "./languages/arabic.ts";
import { bengali } from "./languages/bengali.ts";
import { brazilianPortuguese } from "./languages/brazilian-portuguese.ts";
import { catalan } from "./languages/catalan.ts";
import { croatian } from "./languages/croatian.ts";
import { czech } from "./languages/czech.ts";
import { danish } from "./languages/danish.ts";
import { dutch } from "./languages/dutch.ts";
import { english } from "./languages/english.ts";
import { finnish } from "./languages/finnish.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { greek } from "./languages/greek.ts";
import { gujarati } from "./languages/gujarati.ts";
import { hebrew } from "./languages/hebrew.ts";
import { hindi } from "./languages/hindi.ts";
import { hongKongChinese } from "./languages/hong-kong-chinese.ts";
import { hungarian } from "./languages/hungarian.ts";
import { indonesian } from "./languages/indonesian.ts";
import { italian } from "./languages/italian.ts";
import { japanese } from "./languages/japanese.ts";
import { korean } from "./languages/korean.ts";
import { malay } from "./languages/malay.ts";
import { marathi } from "./languages/marathi.ts";
import { norwegian } from "./languages/norwegian.ts";
import { persian } from "./languages/persian.ts";
import { placeholdersOnly } from "./languages/placeholders-only.ts";
import { polish } from "./languages/polish.ts";
import { portuguese } from "./languages/portuguese.ts";
import { romanian } from "./languages/romanian.ts";
import { russian } from "./languages/russian.ts";
import { simplifiedChinese } from "./languages/simplified-chinese.ts";
import { slovak } from "./languages/slovak.ts";
import { spanish } from "./languages/spanish.ts";
import { swedish } from "./languages/swedish.ts";
import { thai } from "./languages/thai.ts";
import { traditionalChinese } from "./languages/traditional-chinese.ts";
import { turkish } from "./languages/turkish.ts";
import { ukrainian } from "./languages/ukrainian.ts";
import { urdu } from "./languages/urdu.ts";
import { vietnamese } from "./languages/vietnamese.ts";
import type { MarkerTable } from "./marker-table.ts";

/** All languages whose phrases are known, the commonest first. */
export const markerTables: readonly MarkerTable[] = [
  english,
  spanish,
  brazilianPortuguese,
  portuguese,
  german,
  french,
  italian,
  dutch,
  turkish,
  russian,
  ukrainian,
  polish,
  czech,
  slovak,
  hungarian,
  romanian,
  greek,
  swedish,
  norwegian,
  danish,
  finnish,
  catalan,
  croatian,
  arabic,
  hebrew,
  persian,
  urdu,
  hindi,
  bengali,
  marathi,
  gujarati,
  indonesian,
  malay,
  thai,
  vietnamese,
  simplifiedChinese,
  traditionalChinese,
  hongKongChinese,
  japanese,
  korean,
  ...placeholdersOnly,
];
