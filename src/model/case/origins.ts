import { isObject, type JsonObject } from "../base/json.js";
import type { RecordFile } from "./case.js";
import type { Personnel } from "./personnel.js";
import { recordName } from "./record-names.js";
import { asWritten } from "./records.js";

/** Which file the root of each record was read from. */
export class Origins {
  readonly #files = new WeakMap<object, RecordFile>();
  readonly #personnel: Personnel;

  constructor(personnel: Personnel) {
    this.#personnel = personnel;
  }

  /** Notes a record of the case, and hands over its value; undefined where that is none. */
  register(record: RecordFile): JsonObject | undefined {
    if (!isObject(record.value)) return undefined;
    this.#files.set(asWritten(record.value), record);
    return record.value;
  }

  of(value: object): RecordFile | undefined {
    const written = asWritten(value);
    return this.#files.get(written) ?? this.#personnel.origin(written);
  }

  /** What subjects call a record of the case. */
  nameOf(value: object): string {
    const record = this.of(value);
    return record ? recordName(record) : "";
  }
}
