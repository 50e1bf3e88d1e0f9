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

/** How long each certificate of a case is valid, and when it is suspended meanwhile. */
export function certificateSpans(certificates: readonly CertificateFact[]): CertificateSpan[] {
  return certificates
    .flatMap((certificate) => spansOf(certificate, certificates))
    .filter(({ from, to }) => from <= to);
}

function spansOf(certificate: CertificateFact, all: readonly CertificateFact[]): CertificateSpan[] {
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
            to: earliest(events[i + 1]?.on ?? e.until ?? to, to),
          },
        ]
      : [],
  );
  return [{ certificate: number, kind: "valid", from: issuedOn, to }, ...suspensions];
}

function earliest(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
