import type { CaseWork } from "./case-composer.js";
import type { RenderProgress } from "./render-options.js";

/** Documents that a case has however few its records are: what lists the others, and the like. */
const ofEachCase = 2;
/** Documents of a record, where no case of its procedure has told; samples have 0.99 to 1.14. */
const documentsOfRecord = 1.07;
/** What the samples have counts as much as so many procedures that have told. */
const ofSamples = 3;

/** What is to be composed: of one procedure, with so many records. */
interface Part {
  readonly procedure: string;
  readonly records: number;
}
/** What of a case tells how much there is to be printed; a body's own folder gives less. */
export function partOf({ id, procedure, records }: CaseWork): Part {
  return { procedure: id.startsWith("cb/") ? "cb" : procedure.id, records };
}

/** Of the cases of a procedure: how large they are, and what those have given that were begun. */
interface Share {
  size: number;
  begun: number;
  documents: number;
}

/** How far a run of printing has come, told at each step. */
export class RunProgress {
  #cases = 0;
  #documents = 0;
  #printed = 0;
  #ofDocuments = 0;
  #last = "";
  readonly #shares = new Map<string, Share>();

  constructor(
    private readonly parts: readonly Part[],
    private readonly tell: (progress: RenderProgress) => void,
  ) {
    for (const part of parts) this.#shareOf(part).size += sizeOf(part);
  }

  /** A case is begun; so many documents of it are to come. */
  begun(part: Part, documents: number): void {
    this.#shareOf(part).begun += sizeOf(part);
    this.expect(part, documents);
  }

  /** So many more are to come, of a case that was begun. */
  expect(part: Part, documents: number): void {
    this.#shareOf(part).documents += documents;
    this.#ofDocuments += documents;
  }

  printed(): void {
    this.#printed += 1;
  }

  /** A document is done, printed or as it was. */
  documentDone(title: string): void {
    this.#documents += 1;
    this.#last = title;
    this.#tell();
  }

  /** A case is done. */
  caseDone(): void {
    this.#cases += 1;
    this.#tell();
  }

  /** A case is done with as many documents that were not even looked at. */
  untouched(part: Part, documents: number): void {
    this.begun(part, documents);
    this.#documents += documents;
    this.caseDone();
  }

  #tell(): void {
    this.tell({
      cases: this.#cases,
      ofCases: this.parts.length,
      documents: this.#documents,
      printed: this.#printed,
      ofDocuments: this.#ofDocuments,
      expected: this.#expected(),
      last: this.#last,
    });
  }

  /** Cases that are still to come give as many documents a record as others of their procedure. */
  #expected(): number {
    const shares = [...this.#shares.values()];
    const known = shares.filter((s) => s.begun > 0).map((s) => s.documents / s.begun);
    const usual = meanOf([...Array<number>(ofSamples).fill(documentsOfRecord), ...known]);
    const toCome = shares.map(({ size, begun, documents }) => {
      return (size - begun) * (begun > 0 ? documents / begun : usual);
    });
    return Math.round(toCome.reduce((sum, n) => sum + n, this.#ofDocuments));
  }

  #shareOf({ procedure }: Part): Share {
    const share = this.#shares.get(procedure) ?? { size: 0, begun: 0, documents: 0 };
    this.#shares.set(procedure, share);
    return share;
  }
}

function sizeOf({ records }: Part): number {
  return records + ofEachCase;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
