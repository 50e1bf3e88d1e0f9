import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { RecordOf } from "../../model/case/records.js";
import type { PublishedCertificate, PublishedSite } from "../../model/certificate/published.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";

type PublicFacts = Pick<
  PublishedCertificate,
  "creditCode" | "registeredAddress" | "businessAddress" | "sites"
>;

/**
 * Who holds a certificate and where it counts, as the certificate says it: what a procedure calls
 * confidential is left out.
 */
export function publicFacts(
  certificate: Partial<RecordOf<"certificate">>,
  clientCode: string,
  { records }: Procedure,
): PublicFacts {
  const schema = records.get("certificate")?.schema ?? {};
  const shown = withoutConfidential(schema, certificate as JsonObject) as typeof certificate;
  const isOpen = !isConfidential(records.get("case")?.schema ?? {}, ["client", "creditCode"]);
  return {
    creditCode: shown.creditCode ?? (isOpen ? clientCode : ""),
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

function textsOf(text: Partial<Bilingual> | undefined): Bilingual | null {
  const { zh = "", en = "" } = text ?? {};
  return zh === "" && en === "" ? null : { zh, en };
}

function withoutConfidential(
  schema: JsonObject,
  value: Json | undefined,
  path: readonly string[] = [],
): Json | undefined {
  if (isConfidential(schema, path)) return undefined;
  if (Array.isArray(value)) {
    return (value as Json[]).flatMap((item, i) => {
      const open = withoutConfidential(schema, item, [...path, String(i)]);
      return open === undefined ? [] : [open];
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      const open = withoutConfidential(schema, field, [...path, name]);
      return open === undefined ? [] : [[name, open]];
    }),
  );
}

function isConfidential(schema: JsonObject, path: readonly string[]): boolean {
  return path.length > 0 && schemaAt(schema, path)?.["confidential"] === true;
}
