/** `schemas/coherence/denials.yaml`: what is said not to be there, and is on record. */
export interface Denials {
  readonly denials: readonly {
    /** Fields (`a & b`) that may say that there is none. */
    readonly texts: string;
    /** How they may say it, besides a whole text that means none; patterns. */
    readonly says: readonly string[];
    /** Fields (`a & b`) of which there is one after all. */
    readonly beside: string;
    /** They are of the case itself. */
    readonly case?: true;
    /** A value of this field is none. */
    readonly apart?: string;
    /** The day of the records of `beside`, and the fields between whose days it lies. */
    readonly day?: string;
    readonly since?: string;
    readonly until?: string;
  }[];
  /** Texts that tell of something, and the list of their record that should have it. */
  readonly unlisted: readonly {
    readonly text: string;
    readonly list: string;
    /** How the text may say that there is nothing to list; patterns. */
    readonly none: readonly string[];
  }[];
}
