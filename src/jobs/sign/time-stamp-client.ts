import { randomBytes } from "node:crypto";
import { messageOf, UserError } from "../../model/base/errors.js";
import { type AskTimeStamp, stampBytes, TimeStampFault } from "../../seal/signing/time-stamp.js";
import { words } from "./time-stamp-client.words.js";

const timeoutMs = 20_000;
const most = 1_000_000;

/**
 * Has bytes stamped by the authority at an address (RFC 3161 over HTTP). What goes wrong is told,
 * never passed over.
 */
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
    const reason = messageOf(error);
    throw new UserError(
      "environment",
      error instanceof TimeStampFault
        ? words.answerRefused({ address, reason })
        : words.noAnswer({ address, reason }),
      words.tryLater(),
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
