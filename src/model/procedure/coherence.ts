import type { AllCases } from "./all-cases.js";
import type { Beginnings } from "./beginnings.js";
import type { Denials } from "./denials.js";
import type { Exchanges } from "./exchanges.js";
import type { Belonging, Deciding, Papers } from "./papers.js";
import type { Payments } from "./payments.js";
import type { Placeholders } from "./placeholders.js";

/** `schemas/coherence/order.yaml`: what comes before what by nature. */
export interface DateOrder {
  /**
   * `a < b & c < d`; one with `audits` holds in audits of these types alone, one with `unless`
   * where there is no such record or field.
   */
  readonly chains: readonly (
    | string
    | {
        readonly audits?: readonly string[];
        readonly unless?: string;
        readonly chain: string;
      }
  )[];
  /** Dates of one doing (`a ~ b`), and the days that lie between them at the most. */
  readonly together: readonly { readonly days: number; readonly dates: readonly string[] }[];
  /** Days of meetings (`a & b`), and first and last days of the audits that they are held in. */
  readonly held: { readonly meetings: string; readonly onSite: string };
  /** Dates that are in no order with others, with the reason. */
  readonly free: Readonly<Record<string, string>>;
}

/** `schemas/coherence/copies.yaml`: one value in several places. */
export interface Copies {
  readonly copies: readonly {
    readonly audits?: readonly string[];
    /** `a | b`: the first that is there. */
    readonly source: string;
    /** `a & b`. */
    readonly copies: string;
    /** `id = site`: the items of two lists that belong together. */
    readonly item?: string;
    /** The source is all copies added up. */
    readonly added?: "copies";
    /** The copies may be less. */
    readonly most?: true;
    /** The copies say something else than the source. */
    readonly unlike?: true;
    /** What a value of the source is called in the copies: `"true": temporary`. */
    readonly told?: Readonly<Record<string, string>>;
    /** What a copy may have after the value: which seal it is. */
    readonly ends?: readonly string[];
    /** Records that tell of a change. */
    readonly changed?: string;
    /** Where the procedure has a rule of this check, it tells. */
    readonly unlessCheck?: string;
    /** What a certificate grants: it must not go beyond its source. */
    readonly granted?: true;
  }[];
}

/** `schemas/coherence/numbers.yaml`: numbers that cannot be. */
export interface Numbers {
  /** Fields (`a & b`) that are not 0. */
  readonly some: string;
  /** What persons count who are not full-time. */
  readonly equivalents: { readonly values: string; readonly unlessCheck: string };
  /** How often a year, and in how many years at the least. */
  readonly frequency: { readonly value: string; readonly years: number };
  /** Days that a report tells, its days on site, and the days determined (`a | b`). */
  readonly reported: {
    readonly value: string;
    readonly from: string;
    readonly to: string;
    readonly determined: string;
    readonly unless: string;
  };
  /** What was quoted is less than so many times what came of it, and more than that part of it. */
  readonly quoted: {
    readonly times: number;
    /** What an initial quotation is compared with, in the case itself. */
    readonly amount: { readonly value: string; readonly of: string };
    /** And the days, with those of the audits (`cycles`) that open its cycle. */
    readonly days: {
      readonly value: string;
      readonly of: string;
      readonly cycles: Readonly<Record<string, string>>;
    };
    readonly unless: string;
  };
}

/** `schemas/coherence/choices.yaml`: values that a field can have where it stands. */
export interface Choices {
  readonly choices: readonly {
    readonly audits?: readonly string[];
    /** `a & b`. */
    readonly fields: string;
    readonly among: readonly string[];
    /** Only where one of these records or fields is there. */
    readonly when?: string;
    /** Where one of these records or fields is there, any value may be right. */
    readonly unless?: string;
    readonly because: { readonly zh: string; readonly en: string };
  }[];
  /** Causes and grounds that a record tells in words (`texts`, `a & b`), too. */
  readonly named: readonly {
    readonly field: string;
    readonly texts: string;
    /** What each value is called. */
    readonly words?: Readonly<Record<string, readonly string[]>>;
    /** Instead of `words`: a list of the procedure whose items have them. */
    readonly list?: string;
  }[];
}

/** `schemas/coherence/signatures.yaml`: who signs as what, how, and on which record. */
export interface Signing {
  /** Roles of the client's people. */
  readonly client: readonly string[];
  /** Roles that may seal: those that sign for an organisation. */
  readonly seals: readonly string[];
  /** What the person must be in the audit's team, by role. */
  readonly team: Readonly<Record<string, readonly string[]>>;
  /** Roles of the team in which somebody may sign who is not of it. */
  readonly outside: readonly string[];
  /** One of these qualifications the person must have, by role. */
  readonly qualified: Readonly<Record<string, readonly string[]>>;
  /** The field of the one person who signs a kind of record in a role: `decision.decisionMaker`. */
  readonly named: Readonly<
    Record<string, { readonly person: string; readonly unless: readonly string[] }>
  >;
  /** Roles that sign a kind of record. */
  readonly records: Readonly<Record<string, string>>;
  /** Signatures that a kind of record has in every case: `a & b`, each of them `a | b`. */
  readonly always: Readonly<Record<string, string>>;
  /** Kinds of record that decide something: the days that show it, the field that says what. */
  readonly decided: Readonly<Record<string, Deciding>>;
  /** Kinds of which it is asked in a case that is to be complete. */
  readonly atEnd: readonly string[];
}

/** What a value that stands nowhere else is called in the finding. */
export type ReferenceKind =
  | "person"
  | "leader"
  | "chair"
  | "absentChair"
  | "checklist"
  | "missingPerson"
  | "site"
  | "centralSite"
  | "plannedSite"
  | "itemAuditor"
  | "complainedAbout"
  | "planItem"
  | "nonconformity"
  | "missingNonconformity"
  | "certificate";

/** `schemas/coherence/references.yaml`: values that stand among others, numbers given once. */
export interface References {
  readonly references: readonly {
    readonly what: ReferenceKind;
    readonly values: string;
    readonly among: string;
    /** `planItem = id`: the items of two lists that belong together. */
    readonly item?: string;
    /** Only where there is an entry in `among` for each of the values. */
    readonly one?: "each";
    readonly changed?: string;
    /** A rule of the procedure (its id) tells instead. */
    readonly unless?: string;
    /** What a certificate grants: an error where the case is to be complete. */
    readonly granted?: boolean;
  }[];
  /** Each line `a & b`: in any of these fields. */
  readonly once: readonly string[];
  /** Fields (`a & b`) that say the same where two records of a kind tell one matter. */
  readonly matters: readonly string[];
  /** Lists of several entries of which one is marked, and a field that tells which one it is. */
  readonly marked: readonly {
    readonly of: string;
    readonly marked: string;
    readonly told: string;
  }[];
  /** Lists of people (`a & b`) that name each of them once. */
  readonly namedOnce: string;
  /** Of such a number: the field of its record that names the one whose number it keeps. */
  readonly carriedOn: Readonly<Record<string, string>>;
  /** Persons of items of a list, and the fields of the item that say when they are there. */
  readonly atOnce: readonly {
    readonly persons: string;
    readonly day: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** `schemas/coherence/functions.yaml`: who may do what. */
export interface Functions {
  readonly functions: readonly { readonly fields: string; readonly roles: readonly string[] }[];
  /** Fields of persons whom the body employs: `a & b`. */
  readonly employed: string;
  /** Those of these fields whose persons may be of the audit's team instead. */
  readonly orTeam: string;
  /** Fields of persons who had part in the case, or have one of the roles. */
  readonly witnesses: { readonly fields: string; readonly roles: readonly string[] };
}

/** `schemas/coherence/personal.yaml`: what personnel records tell, too. */
export interface Personal {
  readonly same: readonly {
    readonly person: string;
    readonly field: string;
    readonly of: string;
  }[];
  readonly professionals: {
    readonly person: string;
    readonly field: string;
    readonly category: string;
  };
}

/** `schemas/coherence/doings.yaml`: who signs for what he did, and who does nothing alone. */
export interface Doings {
  /** Persons (`a & b`) who did something, and the roles in which one of them signed the record. */
  readonly signed: readonly { readonly persons: string; readonly roles: readonly string[] }[];
  /** Persons of an item of whom one has another role in the team than these. */
  readonly alone: { readonly items: string; readonly roles: readonly string[] };
  /** Who answers for an expert (`a & b`, beside `person`), and the audit items that both have. */
  readonly supervised: {
    readonly by: string;
    readonly items: string;
    readonly work: string;
    readonly replaced: string;
  };
}

/** `schemas/coherence/independence.yaml`: who judges a matter had no part in it, nor ties. */
export interface Independence {
  readonly matters: readonly {
    /** Persons who investigate or decide (`a & b`). */
    readonly persons: string;
    /** Where the procedure has one of these rules, it tells. */
    readonly unless: readonly string[];
  }[];
  /** What is appealed against beside audits: record, field of its day, fields of persons. */
  readonly measures: readonly {
    readonly record: string;
    readonly on: string;
    readonly by: readonly string[];
  }[];
  /** Who reviews (`a & b`) what an audit found. */
  readonly reviewers: string;
  readonly ties: {
    /** How long consultancy bars from them. */
    readonly years: number;
    readonly audits: { readonly unless: readonly string[] };
    readonly doings: readonly {
      readonly persons: string;
      /** The day of the doing. */
      readonly on: string;
      readonly unlessConsulting?: readonly string[];
    }[];
  };
}

/** What holds in every case, whatever its procedure says. */
export interface Coherence {
  readonly order: DateOrder;
  readonly placeholders: Placeholders;
  readonly copies: Copies;
  readonly beginnings: Beginnings;
  readonly references: References;
  readonly choices: Choices;
  readonly denials: Denials;
  readonly numbers: Numbers;
  readonly payments: Payments;
  readonly signatures: Signing;
  readonly functions: Functions;
  readonly personal: Personal;
  readonly doings: Doings;
  readonly independence: Independence;
  readonly papers: Papers;
  readonly exchanges: Exchanges;
  readonly belonging: Belonging;
  readonly allCases: AllCases;
}
