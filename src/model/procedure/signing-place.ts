import type { Bilingual } from "../base/text.js";

/** A place to sign, as a document declares it. */
export interface SigningPlace {
  readonly from: string;
  readonly role: string;
  readonly record: string;
  readonly label?: Bilingual;
  /** Signed at the end, apart from the others. */
  readonly closing?: boolean;
  /** Path of a date: who signs on that day or later signs another paper of the same record. */
  readonly before?: string;
  /** A place to sign even where the procedure asks for no such signature. */
  readonly always?: boolean;
  /** Path of the person, or the name, that the record gives for the role: printed beside it. */
  readonly person?: string;
  /** Path of the position in which the person signs. */
  readonly position?: string;
  /** Field with the name of the organisation that sets its seal here, over name and date. */
  readonly seal?: string;
}
