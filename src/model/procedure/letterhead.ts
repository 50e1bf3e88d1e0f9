/** What is known of a body besides its name: for the page, and as a party to contracts. */
export interface Letterhead {
  readonly address?: { readonly zh: string; readonly en?: string };
  readonly phone?: string;
  readonly website?: string;
  readonly email?: string;
  readonly creditCode?: string;
  readonly legalRepresentative?: string;
  readonly legalRepresentativeEn?: string;
  /** Where fees are paid to. */
  readonly bank?: { readonly name: string; readonly nameEn?: string; readonly account: string };
  /** Where a certificate is queried; `{number}` stands for its number. */
  readonly certificateQuery?: string;
}

/** Data of the body's own that a document may need. */
export type LetterheadPart = "address" | "website" | "phone" | "creditCode" | "bank";
