import type { Bilingual } from "../base/text.js";
import type { CivilDate } from "../time/dates.js";
import type { CertificateStatus } from "./life.js";

/** What the public may know of a certificate, and no more. */
export interface PublishedCertificate {
  readonly number: string;
  /** Folder of its page. */
  readonly page: string;
  readonly body: Bilingual;
  readonly client: { readonly zh: string; readonly en: string };
  readonly creditCode: string;
  readonly registeredAddress: Bilingual | null;
  readonly businessAddress: Bilingual | null;
  readonly scope: { readonly zh: string; readonly en: string };
  readonly criteria: Bilingual;
  readonly sites: readonly PublishedSite[];
  /** When the first certificate of the series was issued, where that is recorded. */
  readonly firstIssuedOn: CivilDate | null;
  readonly issuedOn: CivilDate;
  readonly expiresOn: CivilDate;
  /** The last day of validity: the expiry, or the end of the edition that it rests on. */
  readonly lastDay: CivilDate;
  readonly status: CertificateStatus;
  readonly since: CivilDate;
  /** Until when it is suspended, where that is known. */
  readonly until: CivilDate | null;
  /** Number of the certificate that replaced it. */
  readonly replacedBy: string | null;
  /** SHA-256 of its PDFs: those of now, and those published before. */
  readonly files: readonly {
    readonly sha256: string;
    readonly language: string;
    readonly isCurrent: boolean;
    readonly isSigned: boolean;
  }[];
}

/** A site that a certificate covers. */
export interface PublishedSite {
  readonly name: Bilingual;
  readonly address: Bilingual | null;
  readonly scope: Bilingual | null;
  readonly isTemporary: boolean;
}
