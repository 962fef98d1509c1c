const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/**
 * An amount with its currency: `30`, `USD` -> `US$30.00`.
 * @param currency ISO 4217; what is none stands behind the number as it is
 */
export function moneyWords(amount: number, currency: string | null): string {
  if (currency === null) return plain.format(amount);
  try {
    return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(amount);
  } catch {
    return `${plain.format(amount)} ${currency}`;
  }
}
