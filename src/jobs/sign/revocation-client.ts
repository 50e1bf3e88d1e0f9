import type { Certificate } from "../../seal/signing/certificate.js";
import { ocspRequest } from "../../seal/signing/ocsp.js";

const timeoutMs = 10_000;
const most = 20_000_000;

/** Asks a responder whether a certificate was revoked (RFC 6960 over HTTP); gives its answer. */
export async function askResponder(
  address: string,
  certificate: Certificate,
  issuer: Certificate,
): Promise<Buffer> {
  return bytesFrom(address, {
    method: "POST",
    headers: { "Content-Type": "application/ocsp-request", Accept: "application/ocsp-response" },
    body: ocspRequest(certificate, issuer),
  });
}

/** Fetches a list of revoked certificates. */
export async function fetchList(address: string): Promise<Buffer> {
  return bytesFrom(address, {});
}

async function bytesFrom(address: string, request: RequestInit): Promise<Buffer> {
  const response = await fetch(address, {
    ...request,
    signal: AbortSignal.timeout(timeoutMs),
    redirect: "error",
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  if (Number(response.headers.get("Content-Length") ?? 0) > most) throw new Error("too long");
  const body = Buffer.from(await response.arrayBuffer());
  if (body.length > most) throw new Error("too long");
  return body;
}
