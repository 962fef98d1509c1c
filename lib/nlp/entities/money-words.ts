// How the currencies of the world are written beside an amount.

/** Signs and codes before an amount. Those in `caseSensitive` count only as written here. */
export const signsBefore: readonly string[] = [
  "(?:US|AU|CA|NZ|HK|SG|MX|A|C|R|S)?\\$",
  "\\p{Sc}",
  "(?:EUR|USD|GBP|CHF|INR|JPY|CNY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|UAH|RUB|TRY|BRL|MXN|ARS|COP|CLP|ZAR|NGN|KES|GHS|TZS|UGX|EGP|SAR|AED|ILS|IDR|MYR|THB|VND|PHP|SGD|HKD|KRW|PKR|BDT|XOF|BTC|ETH)",
  "Rs\\.?",
  "Rp\\.?",
  "RM",
  "[KT]Sh\\.?",
  "R(?=\\s?\\p{Nd}{2})",
  "GH₵",
];

/** Words, codes and signs behind an amount, in scripts with spaces. */
export const wordsBehind: readonly string[] = [
  "\\p{Sc}",
  "(?:EUR|USD|GBP|CHF|INR|JPY|CNY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|UAH|RUB|TRY|BRL|MXN|ARS|COP|CLP|ZAR|NGN|KES|GHS|TZS|UGX|EGP|SAR|AED|ILS|IDR|MYR|THB|VND|VNĐ|PHP|SGD|HKD|KRW|PKR|BDT|XOF|BTC|ETH|TL|FCFA|CFA)",
  "euro(?:s|a|t|i|n)?|eur[oóoò]s?",
  "(?:dollar|dólar|dolar|dollaro)(?:s|es)?|dollari|bucks?",
  "pounds?(?!\\s+(?:heavier|lighter|of|overweight|lost))|quid|pence",
  "cents?|centavos|céntimos|centimes|centesimi",
  "francs?|Franken|Rappen|Fr\\.",
  "rupees?|rupiah|ringgit|riyals?|dirhams?|dinars?",
  "yen|yuan|baht|naira|cedis?|rand|birr|shillings?|shilingi",
  "pesos?|reais|soles|quetzales|bolívares|lempiras",
  "zł|złot\\p{L}+|Kč|korun\\p{L}*|kr\\.?|kronor|kroner|krona|krone",
  "Ft|forint\\p{L}*|lei|leu|liras?|lirası",
  "руб\\.?|рубл\\p{L}+|доллар\\p{L}*|евро|грн\\.?|грив\\p{L}+|лв\\.?|лева?|лей|тенге",
  "ευρώ|λεπτά",
  "ريال|ريالات|جنيه|جنيهات|دولار|دولارات|درهم|دراهم|دينار|دنانير|ليرة|يورو|تومان|ریال",
  'ש["״]ח|שקל(?:ים)?|דולר(?:ים)?|יורו',
  "रुपये|रुपए|रुपया|रू|টাকা|ரூபாய்|రూపాయలు",
  "đồng|đ|vnd",
];

/** Words behind an amount in scripts that write no spaces. */
export const unspacedBehind: readonly string[] = ["円", "元(?!気)", "[块塊](?:钱|錢)?", "人民[币幣]", "원", "บาท"];

/** Thousands, millions and the like, between the amount and its currency or behind it. */
export const scales: readonly string[] = [
  "k|mn?|bn",
  "thousand|million(?:en|i|s)?|billion|millones|milhões|milioni|Mio\\.?|Mrd\\.?|mil|mille",
  "lakhs?|crores?|ribu|rb|juta|jt",
  "тыс\\.?|тысяч\\p{L}*|млн",
  "triệu|nghìn|ngàn|tr",
];

/** Signs that are something else in another case: "r20", "ft". */
export const caseSensitive: ReadonlySet<string> = new Set(["R", "Ft", "Fr.", "TL"]);
