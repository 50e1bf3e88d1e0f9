import {
  type BaseBlock,
  BitString,
  GeneralizedTime,
  IA5String,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  UTCTime,
  Utf8String,
} from "asn1js";

/** Another part stands where one of the known layouts wants its own. */
export class OtherLayout extends Error {}

/** The parts of a value that has any. */
export function childrenOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  const value = block?.idBlock.isConstructed
    ? (block.valueBlock as { value?: readonly BaseBlock[] }).value
    : undefined;
  return value ?? [];
}

/** What stands under tag 0 at the end may be left out: further data, or a time stamp. */
export function withoutTagged(
  parts: readonly BaseBlock[],
): readonly [readonly BaseBlock[], BaseBlock | undefined] {
  const last = parts.at(-1);
  return last?.idBlock.tagClass === 3 && last.idBlock.tagNumber === 0
    ? [parts.slice(0, -1), last]
    : [parts, undefined];
}

export function exactly(parts: readonly BaseBlock[], count: number): readonly BaseBlock[] {
  if (parts.length !== count) throw new OtherLayout();
  return parts;
}

export function bytesOf(block: BaseBlock | undefined): Buffer {
  if (!(block instanceof Sequence)) throw new OtherLayout();
  return Buffer.from(block.toBER());
}

export function octetsIn(block: BaseBlock | undefined): Buffer {
  if (!(block instanceof OctetString)) throw new OtherLayout();
  return Buffer.from(block.valueBlock.valueHexView);
}

export function bitsIn(block: BaseBlock | undefined): Buffer {
  if (!(block instanceof BitString) || block.valueBlock.unusedBits !== 0) throw new OtherLayout();
  return Buffer.from(block.valueBlock.valueHexView);
}

export function identifierIn(block: BaseBlock | undefined): string {
  if (!(block instanceof ObjectIdentifier)) throw new OtherLayout();
  return block.valueBlock.toString();
}

export function numberIn(block: BaseBlock | undefined): number {
  if (!(block instanceof Integer)) throw new OtherLayout();
  return block.valueBlock.valueDec;
}

export function textIn(block: BaseBlock | undefined): string {
  if (!(block instanceof Utf8String || block instanceof IA5String)) throw new OtherLayout();
  return block.valueBlock.value;
}

/** A time that names no zone is one of China. */
export function timeIn(block: BaseBlock | undefined): Date {
  if (!(block instanceof UTCTime || block instanceof GeneralizedTime)) throw new OtherLayout();
  const text = Buffer.from(block.valueBlock.valueHexView).toString("latin1");
  const m = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?(Z|[+-]\d{4})?$/.exec(text);
  if (!m) throw new OtherLayout();
  const [, year = "", month, day, hour, minute, second, zone = "+0800"] = m;
  const ofTwoDigits = Number(year) < 50 ? "20" : "19";
  const century = year.length === 4 ? "" : ofTwoDigits;
  const offset = zone === "Z" ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const time = new Date(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(time.getTime())) throw new OtherLayout();
  return time;
}
