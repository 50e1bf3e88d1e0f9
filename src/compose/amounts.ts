import chinese from "../../schemas/text/chinese-amounts.json" with { type: "json" };

/** An amount in yuan as it is written in a record: digits, and perhaps a fraction. */
const written = /^(\d+)(?:\.(\d+))?$/;
/** Ten quadrillion yuan: what the names of the groups reach. */
const digitsAtMost = 16;

/** An amount with thousands separated and at least two decimals; what is none stays as it is. */
export function inFigures(amount: string): string {
  const [whole, yuan, fraction = ""] = written.exec(amount) ?? [];
  if (whole === undefined || yuan === undefined) return amount;
  return `${yuan.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${fraction.padEnd(2, "0")}`;
}

/**
 * An amount in Chinese capitals, as cheques and contracts have it, by the rules of the People's
 * Bank of China for settlement by bills. Several noughts in a row are read as one; whole yuan and
 * whole jiao end with the word for "whole". Null for what no cheque could name: less than nothing,
 * parts of a fen, more than sixteen digits.
 */
export function inCapitals(amount: string): string | null {
  const [, yuan, fraction = ""] = written.exec(amount) ?? [];
  const digits = yuan?.replace(/^0+(?=\d)/, "");
  if (digits === undefined || digits.length > digitsAtMost || /[1-9]/.test(fraction.slice(2))) {
    return null;
  }
  const [jiao, fen] = [Number(fraction[0] ?? 0), Number(fraction[1] ?? 0)];
  const whole = Number(digits) > 0 || jiao + fen === 0 ? yuanIn(digits) : "";
  return whole + smallCoin(jiao, fen, whole !== "");
}

/** Groups of four digits, each with its name; a nought where higher places of one are empty. */
function yuanIn(digits: string): string {
  if (digits === "0") return digitOf(0) + chinese.yuan;
  const groups = digits.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
  let text = "";
  let isGap = false;
  for (const [i, group] of groups.entries()) {
    if (Number(group) === 0) {
      isGap = true;
      continue;
    }
    if (text !== "" && (isGap || group.startsWith("0"))) text += digitOf(0);
    text += groupIn(group) + (chinese.groups[groups.length - 1 - i] ?? "");
    isGap = false;
  }
  return text + chinese.yuan;
}

function groupIn(group: string): string {
  return [...String(Number(group))]
    .map((digit, i, all) =>
      digit === "0" ? digit : digitOf(Number(digit)) + (chinese.places[all.length - 1 - i] ?? ""),
    )
    .join("")
    .replace(/0+$/, "")
    .replace(/0+/g, digitOf(0));
}

function smallCoin(jiao: number, fen: number, isAfterYuan: boolean): string {
  if (jiao === 0 && fen === 0) return chinese.whole;
  const nought = isAfterYuan ? digitOf(0) : "";
  return (
    (jiao > 0 ? digitOf(jiao) + chinese.jiao : nought) +
    (fen > 0 ? digitOf(fen) + chinese.fen : chinese.whole)
  );
}

function digitOf(digit: number): string {
  return chinese.digits.charAt(digit);
}
