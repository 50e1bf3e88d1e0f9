import { digestOnce } from "../../model/base/content-digest.js";
import { isObject, type Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RecordFile } from "../../model/case/case.js";
import { isCivilDate } from "../../model/time/dates.js";
import { words } from "./second-versions.words.js";

/** A record beside the one that it is a copy or another version of. */
interface SecondVersion {
  readonly code: "second-version";
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/**
 * What a record is another version of: by its name (`contract (1)`, `audit-report-old`,
 * `contract-02` beside `contract`), or because an earlier one among its kind says the same to the
 * letter. Null for a record of its own.
 */
export function secondVersion(
  record: RecordFile,
  folder: readonly RecordFile[],
  isWellNamed: (record: RecordFile) => boolean,
): SecondVersion | null {
  const others = folder.filter((r) => r !== record && isWellNamed(r));
  if (!isWellNamed(record)) {
    const of = others
      .filter((other) => isNamedAfter(nameOf(record), nameOf(other)))
      .toSorted((a, b) => nameOf(b).length - nameOf(a).length)[0];
    if (!of) return null;
    return saysTheSame(record, of) ? copyOf(of) : versionOf(of);
  }
  const first = others.find(
    (other) =>
      other.kind === record.kind &&
      nameOf(other) < nameOf(record) &&
      /^\d+$/.test(other.instance) &&
      saysTheSame(record, other),
  );
  return first ? copyOf(first) : null;
}

function copyOf(of: RecordFile): SecondVersion {
  return {
    code: "second-version",
    message: words.copy({ of: fileOf(of) }),
    remedy: words.takeAway({ of: fileOf(of) }),
  };
}

function versionOf(of: RecordFile): SecondVersion {
  return {
    code: "second-version",
    message: words.version({ of: fileOf(of) }),
    remedy: words.decide({ of: fileOf(of) }),
  };
}

function fileOf(record: RecordFile): string {
  return `${nameOf(record)}.json`;
}

/** The name of a record's file without its ending. */
function nameOf({ file }: RecordFile): string {
  return file.slice(file.lastIndexOf("/") + 1, -".json".length);
}

/** `contract (1)`, `copy of contract`, `contract-02` after `contract`; not `contract-review`. */
function isNamedAfter(name: string, other: string): boolean {
  const at = name.toLowerCase().indexOf(other);
  if (at === -1) return false;
  const [before, after] = [name.slice(0, at), name.slice(at + other.length)];
  return isAddition(before) && isAddition(after);
}

/** What people and programs put around a name: numbers, signs, Chinese, "copy", "old", "final". */
function isAddition(text: string): boolean {
  return (
    /^[^A-Za-z]*$/u.test(text) ||
    /^[\s\P{L}]*(copy( of)?|old|new|final|bak|backup|draft|v|ver|version|rev|signed)[\s\P{L}]*$/iu.test(
      text,
    )
  );
}

/** Signatures aside; of forms that nobody has dated yet nothing can be said. */
function saysTheSame({ value: a }: RecordFile, { value: b }: RecordFile): boolean {
  return isObject(a) && isObject(b) && hasDay(a) && digestOnce(a) === digestOnce(b);
}

function hasDay(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasDay);
  if (isObject(value)) return Object.values(value).some(hasDay);
  return isCivilDate(value);
}
