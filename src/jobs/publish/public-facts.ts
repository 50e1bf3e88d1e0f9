import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CertificateFact } from "../../model/case/facts.js";
import type { RecordOf } from "../../model/case/records.js";
import type { PublishedCertificate, PublishedSite } from "../../model/certificate/published.js";
import { isConfidential, openPart } from "../../model/procedure/confidential.js";
import type { Procedure } from "../../model/procedure/procedure.js";

type PublicFacts = Pick<
  PublishedCertificate,
  "client" | "scope" | "criteria" | "creditCode" | "registeredAddress" | "businessAddress" | "sites"
>;

/** A certificate as its record has it, and what else is known of it. */
interface Known {
  readonly record: Partial<RecordOf<"certificate">>;
  readonly fact: Pick<CertificateFact, "name" | "scope">;
  /** The client's code, as the case has it. */
  readonly creditCode: string;
}

/**
 * Who holds a certificate and what it certifies, as the certificate says it: what a procedure calls
 * confidential, in the certificate or where the case has it, is left out.
 */
export function publicFacts(
  { record, fact, creditCode }: Known,
  { records, data }: Procedure,
): PublicFacts {
  const schema = records.get("certificate")?.schema ?? {};
  const shown = openPart(schema, record as JsonObject) as typeof record;
  const isOpen = (field: string) => !isConfidential(schema, [field]);
  const isCodeOpen =
    isOpen("creditCode") &&
    !isConfidential(records.get("case")?.schema ?? {}, ["client", "creditCode"]);
  return {
    client: inBoth(shown.name, isOpen("name") ? fact.name.zh : ""),
    scope: inBoth(shown.scope, isOpen("scope") ? fact.scope : ""),
    criteria: textsOf(shown.criteria) ?? data.criteria,
    creditCode: shown.creditCode ?? (isCodeOpen ? creditCode : ""),
    registeredAddress: textsOf(shown.registeredAddress),
    businessAddress: textsOf(shown.businessAddress),
    sites: (shown.sites ?? []).map((site): PublishedSite => ({
      name: textsOf(site.name) ?? { zh: site.site ?? "", en: "" },
      address: textsOf(site.address),
      scope: textsOf(site.scope),
      isTemporary: site.temporary === true,
    })),
  };
}

/** A text as its record has it, in English, too, where it does. */
function inBoth(text: Partial<Bilingual> | undefined, zh: string): Bilingual {
  return { zh: text?.zh ?? zh, en: text?.en ?? "" };
}

function textsOf(text: Partial<Bilingual> | undefined): Bilingual | null {
  const { zh = "", en = "" } = text ?? {};
  return zh === "" && en === "" ? null : { zh, en };
}
