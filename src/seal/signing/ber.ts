import { type BaseBlock, fromBER } from "asn1js";

/** Values in one piece: lists of revoked certificates have hundreds of thousands. */
const mostValues = 500_000;

/** Takes bytes apart that are written in BER or DER; throws where they are not, or too many. */
export function parsedBer(bytes: Uint8Array): BaseBlock {
  const parsed = fromBER(bytes, { maxNodes: mostValues });
  if (parsed.offset === -1) throw new Error(parsed.result.error);
  return parsed.result;
}
