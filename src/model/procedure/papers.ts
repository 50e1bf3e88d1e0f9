/** A form on which something is decided: the days that show it, and the field that says what. */
export interface Deciding {
  readonly on: readonly string[];
  readonly says: string;
}

/** `schemas/coherence/papers.yaml`: papers that a case shows it should have. */
export interface Papers {
  /** Kinds of which every audit of the case has one. */
  readonly each: readonly {
    readonly record: string;
    /** In audits of these types. */
    readonly audits: readonly string[];
    /** Only where this field has a value for the audit. */
    readonly when?: string;
    /** Types of those audits that are asked for it; left out, all. */
    readonly asked?: readonly string[];
    /** How many other audits have to have one. */
    readonly others: number;
  }[];
  /** Days (`a | b`) from which on an audit is through. */
  readonly closed: string;
  /** Audits and cases of which nothing is asked: one of these records or fields is there. */
  readonly unless: string;
  /** A value in `by` tells of a record of this kind in the case. */
  readonly referred: readonly { readonly by: string; readonly record: string }[];
  /** Each number in `list` is the number (`field`) of a record of this kind in the same audit. */
  readonly numbered: readonly {
    readonly list: string;
    readonly record: string;
    readonly field: string;
  }[];
  /** What is done (`of`, where `holds` does not say no) is shown by one of `by` (`a & b`). */
  readonly shown: readonly { readonly of: string; readonly holds?: string; readonly by: string }[];
  /**
   * A decision in `by` has such a record, which names its audit in `basis`: in the end, and as soon
   * as the last one has ended (`ends`); none is asked for where the case has a record of `unless`.
   */
  readonly issued: {
    readonly by: string;
    readonly record: string;
    readonly basis: string;
    readonly ends: string;
    readonly unless: readonly string[];
    /** A decision that is missed `within` days, unless the procedure has one of `rules`. */
    readonly first: string;
    readonly within: number;
    readonly rules: readonly string[];
  };
  /** Days (`a & b`) that lie ahead although they are no plan. */
  readonly mayLieAhead: string;
  /** The day of handing over, and where the last audit tells it, too; days apart at the most. */
  readonly handedOver: {
    readonly of: string;
    readonly last: string;
    readonly within: number;
    /** The day on which an audit ends. */
    readonly audited: string;
  };
  /** Fields of evidence of which a picture shows one thing alone; the pattern of its name. */
  readonly once: {
    readonly fields: readonly string[];
    /** Those of them that show people, and so nothing that is named anywhere else. */
    readonly photographs: readonly string[];
    readonly pictures: string;
  };
  /** The day on which certification ended, that of the certificate, kinds that end it before. */
  readonly ended: {
    readonly on: string;
    readonly expires: string;
    readonly unless: readonly string[];
  };
  /** Until when a case is kept, the day from which that counts, and kinds that end it earlier. */
  readonly kept: {
    readonly until: string;
    readonly from: string;
    readonly unless: readonly string[];
  };
}

/** `schemas/coherence/belonging.yaml`: which audit and which client a paper is of. */
export interface Belonging {
  /** Fields (`a & b`) that tell the days on which an audit was on site. */
  readonly onSite: string;
  /** Days further apart are not of one audit. */
  readonly apart: number;
  /** So many other records have to agree on the days of an audit. */
  readonly others: number;
  /** Kinds that are begun before the team leaves. */
  readonly before: readonly string[];
  /** Kinds that are written when the team is there, or later. */
  readonly after: readonly string[];
  /** Roles that sign for the certification body, and the pattern of names of organisations. */
  readonly body: { readonly roles: readonly string[]; readonly organisation: string };
  /** Fields (`a & b`) of the client's name, and of what is called by it. */
  readonly client: {
    readonly name: string;
    readonly copies: string;
    /** Fields (`a & b`) of the client's code, and of the codes that papers have. */
    readonly code: string;
    readonly codes: string;
    /** The pattern of names of organisations: whoever else signs is not compared. */
    readonly organisation: string;
    readonly changed: string;
  };
}
