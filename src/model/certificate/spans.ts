import { byCodeUnit } from "../base/text.js";
import type { CertificateFact } from "../case/facts.js";
import type { CivilDate } from "../time/dates.js";
import { lastDayOf, successorOf } from "./certificate-status.js";
import { changes } from "./life.js";

/** A stretch of a certificate's life; both days belong to it. */
export interface CertificateSpan {
  readonly certificate: string;
  readonly kind: "valid" | "suspended";
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * How long each certificate of a case is valid, and when it is suspended meanwhile. One whose term
 * is over stays suspended until something is recorded: at least up to the day that is asked about.
 */
export function certificateSpans(
  certificates: readonly CertificateFact[],
  asOf: CivilDate,
): CertificateSpan[] {
  return certificates
    .flatMap((certificate) => spansOf(certificate, { all: certificates, asOf }))
    .filter(({ from, to }) => from <= to);
}

function spansOf(
  certificate: CertificateFact,
  { all, asOf }: { readonly all: readonly CertificateFact[]; readonly asOf: CivilDate },
): CertificateSpan[] {
  const { number, issuedOn, events } = certificate;
  const ends = [
    lastDayOf(certificate),
    successorOf(certificate, all)?.issuedOn,
    events.find((e) => changes[e.kind].ends)?.on,
  ];
  const [to = issuedOn] = ends.filter((day) => day !== undefined).sort(byCodeUnit);
  const suspensions = events.flatMap((e, i): CertificateSpan[] =>
    changes[e.kind].status === "suspended"
      ? [
          {
            certificate: number,
            kind: "suspended",
            from: e.on,
            to: earliest(events[i + 1]?.on ?? latest(e.until ?? to, asOf), to),
          },
        ]
      : [],
  );
  return [{ certificate: number, kind: "valid", from: issuedOn, to }, ...suspensions];
}

function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function earliest(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
