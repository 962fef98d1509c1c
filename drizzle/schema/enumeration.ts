import { customType } from "drizzle-orm/pg-core";

/**
 * A smallint column whose values have names in code: rows hold the number, programs see the name.
 * The numbers are the positions in `names` and are stored for ever: append names, never reorder them.
 */
export function enumeration<const Names extends readonly string[]>(names: Names) {
  type Name = Names[number];
  const numberOf = new Map<string, number>(names.map((name, index) => [name, index]));
  return customType<{ data: Name; driverData: number }>({
    dataType: () => "smallint",
    toDriver: (name) => {
      const value = numberOf.get(name);
      if (value === undefined) throw new RangeError(`${name} is none of ${names.join(", ")}`);
      return value;
    },
    fromDriver: (value) => {
      const name = names[Number(value)];
      if (name === undefined) throw new RangeError(`${value} is no number of ${names.join(", ")}`);
      return name;
    },
  });
}
