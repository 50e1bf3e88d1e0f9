import { randomBytes } from "node:crypto";
import { messageOf, UserError } from "../../model/base/errors.js";
import { type AskTimeStamp, stampBytes, TimeStampFault } from "../../seal/signing/time-stamp.js";

const timeoutMs = 20_000;
const most = 1_000_000;

/** Has bytes stamped by the authority at an address (RFC 3161 over HTTP). What goes wrong is told, never passed over. */
export async function stampAt(
  address: string,
  bytes: Uint8Array,
  now: Date,
  ask: AskTimeStamp = post(address),
): Promise<Uint8Array> {
  const nonce = Uint8Array.from([0x01 | ((randomBytes(1)[0] ?? 0) & 0x7f), ...randomBytes(7)]);
  try {
    return await stampBytes(bytes, ask, nonce, now);
  } catch (error) {
    const what =
      error instanceof TimeStampFault
        ? `时间戳不可用 · its answer is refused: ${error.message}`
        : `时间戳服务没有应答 · does not answer: ${messageOf(error)}`;
    throw new UserError(
      "environment",
      `${address} ${what}`,
      "稍后再试；确实不要时间戳时加 --no-time-stamp，签名即为 B-B 级 · try again later; to sign without a time stamp (B-B) say --no-time-stamp",
      { cause: error },
    );
  }
}

function post(address: string): AskTimeStamp {
  return async (request) => {
    const response = await fetch(address, {
      method: "POST",
      headers: {
        "Content-Type": "application/timestamp-query",
        Accept: "application/timestamp-reply",
      },
      body: Buffer.from(request),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "error",
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const body = new Uint8Array(await response.arrayBuffer());
    if (body.length > most) throw new Error("the answer is too long");
    return body;
  };
}
