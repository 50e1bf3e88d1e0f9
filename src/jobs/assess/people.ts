import { isObject, type Json } from "../../model/base/json.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { Personnel } from "../../model/case/personnel.js";
import { asRecord, type RecordOf, signaturesIn } from "../../model/case/records.js";
import type { CivilDate } from "../../model/time/dates.js";

type PersonnelRecord = RecordOf<"personnel">;

/**
 * Everybody who is named anywhere in a case or in a body's own records and has a record: who
 * reviewed, planned, approved and answered as well as who audited and decided.
 */
export class PeopleNamed {
  readonly #personnel: Personnel;
  readonly #people = new Map<string, PersonnelRecord>();
  readonly #strangers = new Set<string>();
  readonly #functions = new Map<string, Set<string>>();
  readonly #asOf: CivilDate;

  /** Functions are noted up to a day. */
  constructor(personnel: Personnel, asOf: CivilDate) {
    this.#personnel = personnel;
    this.#asOf = asOf;
  }

  /** By person the functions: in which somebody signed, audited, reviewed or decided. */
  get functions(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#functions;
  }

  /** Everybody so far, by id. */
  get people(): ReadonlyMap<string, PersonnelRecord> {
    return this.#people;
  }

  add({ records, audits }: CaseDocument): void {
    for (const { value } of [...records, ...audits.flatMap((a) => a.records)]) {
      for (const id of idsIn(value)) this.#look(id);
      for (const { role, person, date } of signaturesIn(value)) {
        const hasSigned = date !== undefined && date <= this.#asOf;
        if (role !== undefined && person !== undefined && hasSigned) this.note(person, role);
      }
    }
  }

  /** That somebody had a function; who leads a team audits, too. */
  note(person: string, ...functions: readonly string[]): void {
    const own = this.#functions.get(person) ?? new Set();
    for (const one of functions) {
      own.add(one);
      if (one === "teamLeader") own.add("auditor");
    }
    if (person !== "") this.#functions.set(person, own);
  }

  #look(id: string): void {
    if (this.#people.has(id) || this.#strangers.has(id)) return;
    const person = asRecord("personnel", this.#personnel.people.get(id));
    if (person) this.#people.set(id, person);
    else this.#strangers.add(id);
  }
}

const personId = /^[A-Z]{1,4}-[0-9]{3,6}$/;

/** Whatever in a record may be the id of a person. */
export function idsIn(value: Json | undefined): string[] {
  if (typeof value === "string") return personId.test(value) ? [value] : [];
  if (Array.isArray(value)) return (value as Json[]).flatMap(idsIn);
  return isObject(value) ? Object.values(value).flatMap(idsIn) : [];
}
