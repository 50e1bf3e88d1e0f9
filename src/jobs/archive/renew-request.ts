import type { Bilingual } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import type { RevocationSources } from "../sign/validation-data.js";

/** What is to be renewed, and how. */
export interface RenewRequest {
  readonly asOf: CivilDate;
  /** Days before its end that a proof is renewed. */
  readonly within: number;
  /** Also what does not age yet, or gains nothing. */
  readonly force: boolean;
  readonly now: Date;
  readonly trust: TrustStore;
  readonly sources: RevocationSources;
  stamp(bytes: Uint8Array): Promise<Uint8Array>;
}

/** What became of one package or PDF. */
export interface Renewed {
  readonly file: string;
  /**
   * `noGain`: the service's own certificate or algorithm ends no later. `notOpened`: a PDF that is
   * damaged, too large or not to be read.
   */
  readonly state: "renewed" | "notDue" | "noGain" | "notSealed" | "notOpened";
  /** How long it is proved now. */
  readonly until: CivilDate | null;
  /** Data for verification that could not be had. */
  readonly lacking: readonly Bilingual[];
}
