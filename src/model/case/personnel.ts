import { isObject, type JsonObject } from "../base/json.js";
import type { RecordFile } from "./case.js";
import { asRecord, type RecordOf } from "./records.js";

/** Where people's records come from: all read at the start, or each when it is asked for. */
export interface PeopleSource {
  /** A usable record: nothing is judged by one that is faulty. */
  get(id: string): JsonObject | undefined;
  /** The file is there but cannot be read or is faulty. */
  isUnreadable(id: string): boolean;
}

/**
 * The people of the repository, as rules and documents look them up. A class, so that expressions
 * take it for one thing and not for a table to be searched.
 */
export class People {
  readonly #source: PeopleSource;
  readonly #seen: (id: string) => void;

  /** `seen` is told of everybody who is looked up. */
  constructor(source: PeopleSource, seen: (id: string) => void = () => undefined) {
    this.#source = source;
    this.#seen = seen;
  }

  get(id: string): RecordOf<"personnel"> | undefined {
    this.#seen(id);
    return asRecord("personnel", this.#source.get(id));
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  isUnreadable(id: string): boolean {
    this.#seen(id);
    return this.#source.isUnreadable(id);
  }

  /** The same people for one case, noting who is looked up; who was told before is told, too. */
  watched(seen: (id: string) => void): People {
    return new People(this.#source, (id) => {
      this.#seen(id);
      seen(id);
    });
  }
}

export interface Personnel {
  readonly people: People;
  /** The file that a person's record was read from. */
  origin(person: object): RecordFile | undefined;
}

/** The people of records that are all read. */
export function personnelOf(
  records: readonly RecordFile[],
  faultyFiles: ReadonlySet<string> = new Set(),
): Personnel {
  const byId = new Map<string, JsonObject>();
  const unreadable = new Set<string>();
  const origins = new WeakMap<object, RecordFile>();
  for (const r of records) {
    if (isObject(r.value) && typeof r.value["id"] === "string" && !faultyFiles.has(r.file)) {
      byId.set(r.value["id"], r.value);
      origins.set(r.value, r);
    } else unreadable.add(personIn(r.file));
  }
  return {
    people: new People({ get: (id) => byId.get(id), isUnreadable: (id) => unreadable.has(id) }),
    origin: (person) => origins.get(person),
  };
}

/** `records/personnel/A-001.json` → `A-001`: a person's record is called by the person's id. */
export function personIn(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1, -".json".length);
}
