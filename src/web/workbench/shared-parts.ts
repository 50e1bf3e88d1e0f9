import type { SurveyedCase } from "../../jobs/desk/surveyed-case.js";
import type { Bilingual } from "../../model/base/text.js";

/** More are taken as they come: there is no end of names. */
const partsAtMost = 100_000;

/**
 * What thousands of cases have in common: days, people, titles of audits, roles. Each case comes
 * from its thread with texts of its own; kept once, they take half the memory.
 */
export class SharedParts {
  readonly #texts = new Map<string, string>();
  readonly #names = new Map<string, Bilingual>();

  /** The same case, made of parts that others have, too. */
  of(one: SurveyedCase): SurveyedCase {
    const { audits, nonconformities, open, starts } = one;
    return {
      ...one,
      procedure: this.#text(one.procedure),
      state: this.#text(one.state),
      stateLabel: this.#name(one.stateLabel),
      audits: audits.map((audit) => ({
        ...audit,
        id: this.#text(audit.id),
        type: this.#text(audit.type),
        title: this.#name(audit.title),
        from: audit.from && this.#text(audit.from),
        to: audit.to && this.#text(audit.to),
        team: audit.team.map(({ person, role }) => ({
          person: this.#text(person),
          role: this.#name(role),
        })),
      })),
      nonconformities: nonconformities.map(({ clause, grade }) => ({
        clause: this.#text(clause),
        grade: this.#text(grade),
      })),
      open: open.map((item) => ({
        ...item,
        due: this.#text(item.due),
        urgency: this.#text(item.urgency),
        actor: this.#name(item.actor),
        person: this.#text(item.person),
      })),
      starts: {
        late: starts.late.map((day) => this.#text(day)),
        ahead: starts.ahead.map((day) => this.#text(day)),
      },
    };
  }

  #text<T extends string>(text: T): T {
    const known = this.#texts.get(text);
    if (known !== undefined) return known as T;
    if (this.#texts.size < partsAtMost) this.#texts.set(text, text);
    return text;
  }

  #name(name: Bilingual): Bilingual {
    const key = `${name.zh}\n${name.en}`;
    const known = this.#names.get(key);
    if (known) return known;
    if (this.#names.size < partsAtMost) this.#names.set(key, name);
    return name;
  }
}
