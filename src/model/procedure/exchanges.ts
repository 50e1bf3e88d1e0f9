/** `schemas/coherence/exchanges.yaml`: the certificate and the scope after a change. */
export interface Exchanges {
  /** So many days after a change takes effect its certificate is missed. */
  readonly within: number;
  /** The days on which certificates are issued, and on which they end. */
  readonly issued: string;
  readonly ends: string;
  /** Kinds of record that end certification. */
  readonly unless: readonly string[];
  readonly changes: readonly {
    /** `a | b`: the day on which it takes effect, the first that a record has. */
    readonly by: string;
    /** A procedure with one of these rules tells itself. */
    readonly rules?: readonly string[];
    /** A text of the record, and the patterns by which it says that nothing is exchanged. */
    readonly says?: string;
    readonly refused?: readonly string[];
  }[];
  readonly scope: {
    readonly by: string;
    /** The scopes that the record of the change tells. */
    readonly before: string;
    readonly after: string;
    /** Fields (`a & b`) that state the scope. */
    readonly stated: string;
  };
}
