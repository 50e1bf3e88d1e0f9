import type { ReactElement } from "react";
import { type CertificateStatus, statusWords } from "../../../model/certificate/life.js";
import type { PublishedCertificate } from "../../../model/certificate/published.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { Both } from "./both.js";
import { words } from "./certificate-pages.words.js";

/** A status as a badge. */
export function Badge({ status }: { readonly status: CertificateStatus }): ReactElement {
  return (
    <b className={`status ${status}`}>
      <Both of={statusWords[status]} />
    </b>
  );
}

/**
 * What a script that compares the reader's day with the page's own puts in place of a badge, or
 * shows: the end of the validity may have passed, the page may be old. Without a script the page
 * says its day beside the status.
 */
export function ReadersDay({ asOf }: { readonly asOf: CivilDate }): ReactElement {
  return (
    <>
      <template id="expired">
        <Badge status="expired" />
      </template>
      <p id="old" className="notice" data-as-of={asOf} hidden>
        <Both of={words.old({ asOf })} />
      </p>
    </>
  );
}

/** The last day on which the badge of a certificate can be right; none where it is for good. */
export function lastDay({ status, lastDay: day }: PublishedCertificate): CivilDate | undefined {
  return status === "valid" || status === "suspended" ? day : undefined;
}
