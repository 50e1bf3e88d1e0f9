import type { RenderProgress } from "./render-options.js";

/** How far a run of printing has come, told at each step. */
export class RunProgress {
  #cases = 0;
  #documents = 0;
  #printed = 0;
  #ofDocuments = 0;
  #last = "";

  constructor(
    private readonly ofCases: number,
    private readonly tell: (progress: RenderProgress) => void,
  ) {}

  /** So many documents of a case are to come. */
  expect(documents: number): void {
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

  /** A case is done, with as many documents that were not even looked at. */
  caseDone(untouched = 0): void {
    this.#cases += 1;
    this.#documents += untouched;
    this.#ofDocuments += untouched;
    this.#tell();
  }

  #tell(): void {
    this.tell({
      cases: this.#cases,
      ofCases: this.ofCases,
      documents: this.#documents,
      printed: this.#printed,
      ofDocuments: this.#ofDocuments,
      last: this.#last,
    });
  }
}
