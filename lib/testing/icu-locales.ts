const latin = "abcdefghijklmnopqrstuvwxyz";
const letters = [...latin];
const capitals = [...latin.toUpperCase()];
const scripts =
  "Adlm Arab Beng Cans Cyrl Deva Ethi Grek Guru Hans Hant Hebr Latn Mong Mtei Mymr Nkoo Olck Orya Rohg Syrc Telu Tfng Vaii";

/** Every locale that the ICU at hand has data for: languages, with their scripts and regions. */
export function icuLocales(): string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const countries = capitals.flatMap((one) => capitals.map((other) => one + other)).filter((code) => names.of(code));
  const regions = ["001", "150", "419", ...countries];
  const codes = letters.flatMap((one) =>
    letters.flatMap((two) => [one + two, ...letters.map((three) => one + two + three)]),
  );
  const languages = Intl.DateTimeFormat.supportedLocalesOf(codes).filter(
    (code) => !code.includes("-") && isKnown(code),
  );
  const bases = languages.flatMap((language) => [
    language,
    ...scripts
      .split(" ")
      .map((script) => `${language}-${script}`)
      .filter(isKnown),
  ]);
  return bases.flatMap((base) => {
    const isKnownHere = isKnownToLists(base) ? isKnownToLists : isKnown;
    return [base, ...regions.map((region) => `${base}-${region}`).filter(isKnownHere)];
  });
}

/** Names of regions are made ten times as fast as date formats, and know the same locales. */
function isKnown(locale: string): boolean {
  return new Intl.DisplayNames(locale, { type: "region" }).resolvedOptions().locale === locale;
}

/** Lists are faster still; they know fewer languages, and those with all their regions. */
function isKnownToLists(locale: string): boolean {
  return new Intl.ListFormat(locale).resolvedOptions().locale === locale;
}
