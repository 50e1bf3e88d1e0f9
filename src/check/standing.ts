import { listOf } from "../model/base/lists.js";
import type { Bilingual } from "../model/base/text.js";
import type { CaseDocument } from "../model/case/case.js";
import type { CaseFacts, CertificateFact } from "../model/case/facts.js";
import { statusOn, successorOf } from "../model/certificate/certificate-status.js";
import { happeningWords, statusWords } from "../model/certificate/life.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { CivilDate } from "../model/time/dates.js";
import { words } from "./standing.words.js";
import { statesOf } from "./states.js";

/**
 * What became of a case by a day, for whoever opens its file: how the client stands to the body and
 * since when, then each certificate with its status and, day by day, what happened to it.
 */
export function standingOf(
  document: CaseDocument,
  procedure: Procedure,
  facts: CaseFacts,
  asOf: CivilDate,
): Bilingual[] {
  const { client } = statesOf(document, procedure, facts, asOf);
  const { words: state, since } = client;
  return [
    since === null ? words.client({ state }) : words.clientSince({ state, on: since }),
    ...facts.certificates.flatMap((certificate) => ofCertificate(certificate, facts, asOf)),
  ];
}

function ofCertificate(
  certificate: CertificateFact,
  { certificates }: CaseFacts,
  asOf: CivilDate,
): Bilingual[] {
  const status = statusOn(certificate, asOf, successorOf(certificate, certificates));
  if (!status) return [];
  const name = statusWords[status.status];
  const { number, issuedOn, expiresOn, events } = certificate;
  const past = events
    .filter(({ on }) => on <= asOf)
    .map(({ on, kind }) => words.happened({ on, what: happeningWords[kind] }));
  const history = [
    words.happened({ on: issuedOn, what: happeningWords.issued }),
    ...past,
    words.expires({ on: expiresOn }),
  ];
  return [
    words.certificate({
      number,
      status: status.restored ? words.restored({ status: name }) : name,
      history: listOf(history),
    }),
  ];
}
