import { expect, test } from "vitest";
import { peopleNamed } from "./people-named.ts";

test.each([
  ["", "Zoe Ray.vcf", ["Zoe Ray"]],
  ["", "00000042-Zoe Ray.VCF", ["Zoe Ray"]],
  ["", "山田太郎.vcf", ["山田太郎"]],
  ["", "00000042-contact.vcf", []],
  ["", "card-17.vcf", []],
  ["", "Zoe Ray.pdf", []],
  ["@\u2068Bob\u2069 and @4917012345678, come", null, ["Bob"]],
])("“%s” with the file %s names %j", (text, attachment, names) => {
  expect(peopleNamed({ text, attachment })).toEqual(names);
});
