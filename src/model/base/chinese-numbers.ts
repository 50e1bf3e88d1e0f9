import chinese from "../../../schemas/text/chinese-numbers.json" with { type: "json" };

/** The number that Chinese numerals up to 99 write, with or without the sign for ten. */
export function chineseNumber(text: string): number {
  if (!text.includes(chinese.ten)) return [...text].reduce((n, c) => n * 10 + digit(c), 0);
  const [tens = "", ones = ""] = text.split(chinese.ten);
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}

/** A whole number from 1 to 99 in Chinese numerals, as headings are counted. */
export function inChineseNumerals(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const before = tens > 1 ? (chinese.digits[tens] ?? "") : "";
  return `${before}${tens > 0 ? chinese.ten : ""}${ones > 0 ? (chinese.digits[ones] ?? "") : ""}`;
}

function digit(c: string): number {
  return c === chinese.two ? 2 : Math.max(0, chinese.digits.indexOf(c));
}
