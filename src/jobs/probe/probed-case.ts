import { targetOf } from "../../check/readiness.js";
import type { Json } from "../../model/base/json.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { personnelOf } from "../../model/case/personnel.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CompiledProcedure, ShapeFault } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readCase, readPersonnel } from "../../read/case-source.js";
import { parseRecord } from "../../read/record-file.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkDocument } from "../check/judge-case.js";
import { recordsIn } from "./probed-values.js";

/** A case with some of its files otherwise. */
export interface Altered {
  /** Records by their files, with what stands in them now; null for one that is gone. */
  readonly records?: ReadonlyMap<string, Json | null>;
  /** An attachment that is gone, by its path below the case. */
  readonly withoutAttachment?: string;
  /** A person more. */
  readonly person?: Json;
}

/** A case that is judged over and over again, each time with one thing changed. */
export class ProbedCase {
  readonly document: CaseDocument;
  readonly people: readonly RecordFile[];
  readonly compiled: CompiledProcedure;
  readonly #personnel: ReturnType<typeof personnelOf>;

  constructor(
    readonly workspace: Workspace,
    compiled: CompiledProcedure,
    readonly name: string,
    readonly asOf: CivilDate,
  ) {
    this.compiled = rememberingShapes(compiled);
    const source = sourceOf(workspace);
    this.document = readCase(source, { procedure: compiled.procedure.id, name });
    this.people = readPersonnel(source).records;
    this.#personnel = personnelOf(this.people);
  }

  /** What a person must look at; `archive`: what the case lacks for the archive, too. */
  judge(altered: Altered = {}, step?: "archive"): readonly Outcome[] {
    const document = this.#with(altered);
    const target = step && targetOf(step, document, this.asOf);
    const { person } = altered;
    return checkDocument(document, this.compiled, {
      personnel: person === undefined ? this.#personnel : this.#peopleWith(person),
      asOf: this.asOf,
      calendar: this.workspace.calendar,
      all: false,
      ...(target && { due: target.due }),
    }).result.outcomes;
  }

  /**
   * Whether a change breaks the shape of a record that was sound: it is told whatever the rules
   * say, and costs less to find out.
   */
  breaksShape({ records = new Map() }: Altered): boolean {
    return recordsIn(this.document).some((record) => {
      const value = records.get(record.file);
      return (
        value !== undefined &&
        value !== null &&
        this.#isSound(record.kind, record.value) &&
        !this.#isSound(record.kind, value)
      );
    });
  }

  #isSound(kind: string, value: Json | undefined): boolean {
    return value !== undefined && this.compiled.shape(kind, value)?.length === 0;
  }

  #with({ records = new Map(), withoutAttachment }: Altered): CaseDocument {
    const { document } = this;
    const change = (all: readonly RecordFile[]) =>
      all.flatMap((record) => {
        const value = records.get(record.file);
        if (value === undefined) return [record];
        return value === null ? [] : [written(record, value)];
      });
    return {
      ...document,
      records: change(document.records),
      audits: document.audits.map((audit) => ({ ...audit, records: change(audit.records) })),
      digestOf: (path) => (path === withoutAttachment ? undefined : document.digestOf(path)),
    };
  }

  #peopleWith(person: Json): ReturnType<typeof personnelOf> {
    const [like] = this.people;
    return like ? personnelOf([...this.people, written(like, person)]) : this.#personnel;
  }
}

/** A record as it is read after a change was written. */
function written({ file, kind, instance }: RecordFile, value: Json): RecordFile {
  return parseRecord(Buffer.from(JSON.stringify(value, null, 2)), file, { kind, instance });
}

/** Most records of a case are the same from one judgement to the next. */
function rememberingShapes({ procedure, shape }: CompiledProcedure): CompiledProcedure {
  const known = new Map<string, WeakMap<object, ShapeFault[] | null>>();
  return {
    procedure,
    shape(kind, value) {
      if (typeof value !== "object" || value === null) return shape(kind, value);
      const ofKind = known.get(kind) ?? new WeakMap<object, ShapeFault[] | null>();
      known.set(kind, ofKind);
      const found = ofKind.get(value) ?? shape(kind, value);
      ofKind.set(value, found);
      return found;
    },
  };
}
