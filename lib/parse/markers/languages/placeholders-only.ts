import type { MarkerTable } from "../marker-table.ts";

/** Languages of which only the Android placeholder is known. */
export const placeholdersOnly: MarkerTable[] = [
  { language: "af", omitted: { media: ["<media weggelaat>"] } },
  { language: "az", omitted: { media: ["<media buraxıldı>", "<Media çıxarılmışdır>"] } },
  { language: "bg", omitted: { media: ["<Без файл>"] } },
  { language: "et", omitted: { media: ["<meedia välja jäetud>", "<Meedia ära jäetud>"] } },
  { language: "kk", omitted: { media: ["<файлдар қосылмаған>", "<Файл қосылған жоқ>"] } },
  { language: "kn", omitted: { media: ["<ಮಾಧ್ಯಮ ಕೈಬಿಡಲಾಗಿದೆ>"] } },
  { language: "lo", omitted: { media: ["<ບໍ່ລວມມີເດຍ>"] } },
  { language: "lt", omitted: { media: ["<medija praleista>", "<Praleistas medijos turinys>"] } },
  { language: "lv", omitted: { media: ["<nav iekļauta multivide>", "<Bez multivides>"] } },
  { language: "mk", omitted: { media: ["<без фајлови>", "<Без фајл>"] } },
  { language: "ml", omitted: { media: ["<മീഡിയ ഒഴിവാക്കി>"] } },
  { language: "pa", omitted: { media: ["<ਮੀਡੀਆ ਛੱਡਿਆ>", "<ਮੀਡੀਆ ਛਡਿਆ ਗਿਆ>"] } },
  { language: "sl", omitted: { media: ["<datoteke izpuščene>", "<Medij izpuščen>"] } },
  { language: "sq", omitted: { media: ["<media u hoq>", "<Media hequr>"] } },
  { language: "sr", omitted: { media: ["<медији су изостављени>"] } },
  { language: "sw", omitted: { media: ["<media hazijajumuishwa>", "<Media imerukwa>"] } },
  { language: "ta", omitted: { media: ["<கோப்புகள் விடப்பட்டன>", "< ஊடகங்கள் நீக்கப்பட்டது >"] } },
  { language: "te", omitted: { media: ["<మీడియా విస్మరించబడింది>", "<మాధ్యమం విస్మరించబడింది>"] } },
  { language: "tl", omitted: { media: ["<ınalis ang media>", "<Walang kalakip na media>"] } },
  { language: "uz", omitted: { media: ["<fayl o‘tkazib yuborildi>"] } },
];
