import type { SurveyedPeople } from "../../jobs/desk/people.js";
import type { SearchableCase, SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import { TextIndex } from "../../jobs/desk/text-index.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Progress } from "./api.js";
import { SharedParts } from "./shared-parts.js";

/**
 * All cases as they were last judged, small enough for ten thousand: rows of lists, what is open,
 * what is searched.
 */
export class Gathered {
  readonly #cases = new Map<string, SurveyedCase>();
  readonly #shared = new SharedParts();
  #texts = new TextIndex();
  /** In place of a worn one, as soon as all cases are in it. */
  #nextTexts: TextIndex | null = null;
  #others: readonly SurveyedCase[] = [];
  #people: ReadonlyMap<string, Bilingual> = new Map();
  #progress: Progress = { done: 0, all: 0 };
  #version = 0;
  /** Those that the survey which goes on has come to. */
  #seen: Set<string> | null = null;

  get progress(): Progress {
    return this.#progress;
  }

  /** Another one after each change: what was made of the cases is to be made again. */
  get version(): number {
    return this.#version;
  }

  cases(): IterableIterator<SurveyedCase> {
    return this.#cases.values();
  }

  /** What was judged besides cases: bodies, people, all cases together. */
  get others(): readonly SurveyedCase[] {
    return this.#others;
  }

  find(id: string): SurveyedCase | undefined {
    return this.#cases.get(id);
  }

  /** The cases in whose texts all pairs of characters of the words stand. */
  holding(words: readonly string[]): string[] {
    return this.#texts.holding(words);
  }

  /** What a person is called, by the id. */
  nameOf(person: string): Bilingual {
    return this.#people.get(person) ?? { zh: person, en: person };
  }

  get people(): ReadonlyMap<string, Bilingual> {
    return this.#people;
  }

  /** A survey begins: what it does not come to is no more. */
  begin(): void {
    this.#seen = new Set();
    this.#nextTexts = this.#texts.isWorn ? new TextIndex() : null;
  }

  setPeople(people: SurveyedPeople): void {
    this.#people = new Map(people.map(({ id, name }) => [id, name]));
    this.#version += 1;
  }

  add(cases: readonly SearchableCase[], progress: Progress): void {
    for (const one of cases) {
      this.#seen?.add(one.id);
      this.#take(one);
    }
    this.#progress = progress;
    this.#version += 1;
  }

  /** The survey is at its end. */
  finish(others: readonly SurveyedCase[]): void {
    this.#others = others;
    for (const id of this.#cases.keys()) {
      if (this.#seen && !this.#seen.has(id)) this.#drop(id);
    }
    this.#seen = null;
    if (this.#nextTexts) this.#texts = this.#nextTexts;
    this.#nextTexts = null;
    const all = this.#cases.size;
    this.#progress = { done: all, all };
    this.#version += 1;
  }

  /** One case was judged again; null: it is gone. */
  replace(id: string, one: SearchableCase | null): void {
    if (one) this.#take(one);
    else this.#drop(id);
    this.#seen?.add(id);
    this.#version += 1;
  }

  /** The texts of a case whose files are the same are known. */
  #take({ pairs, ...own }: SearchableCase): void {
    const one = this.#shared.of(own);
    const isKnown = one.seen !== null && this.#cases.get(one.id)?.seen === one.seen;
    if (!isKnown) this.#texts.add(one.id, pairs);
    this.#nextTexts?.add(one.id, pairs);
    this.#cases.set(one.id, one);
  }

  #drop(id: string): void {
    this.#cases.delete(id);
    this.#texts.remove(id);
    this.#nextTexts?.remove(id);
  }
}
