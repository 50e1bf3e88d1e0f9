import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { S3mini, S3ServiceError } from "s3mini";
import { sha256 } from "../../model/base/digest.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { BucketAddress } from "./bucket-address.js";
import { words } from "./bucket-store.words.js";
import { digestPath, type FleetStore, isName } from "./fleet-store.js";

/** How often a request is made, and after which pauses. */
const tries = 5;
const firstPauseMs = 200;
/** One request; the largest thing is a PDF or the findings of a few hundred cases. */
const longestMs = 120_000;

/**
 * A bucket of an S3-compatible store. That a name is given to one text only, whoever else gives it
 * in the same moment, is seen to by the service (`If-None-Match: *`).
 */
export class BucketStore implements FleetStore {
  readonly #bucket: S3mini;
  readonly #address: BucketAddress;

  private constructor(address: BucketAddress) {
    const { endpoint, region, accessKeyId, secretAccessKey } = address;
    this.#address = address;
    this.#bucket = new S3mini({
      endpoint,
      region,
      accessKeyId,
      secretAccessKey,
      requestAbortTimeout: longestMs,
    });
  }

  /**
   * Opens a bucket. Throws where it cannot be written to, and where its service lets a second text
   * take the place of the first: there, nothing would count once only.
   */
  static async open(address: BucketAddress): Promise<BucketStore> {
    const store = new BucketStore(address);
    const name = `probe/${randomBytes(12).toString("hex")}`;
    await store.putFirst(name, "first");
    try {
      if ((await store.putFirst(name, "second")) === "other") return store;
      throw new UserError("environment", words.notOnce({ bucket: address.text }), words.another());
    } finally {
      await store.remove(name);
    }
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const digest = sha256(bytes);
    const key = this.#key(digestPath(digest));
    await this.#asking(async () => {
      if (await this.#isThere(key, bytes.length)) return;
      await this.#bucket.putObject(key, bytes);
    });
    return digest;
  }

  async find(digest: string): Promise<Buffer | null> {
    const key = this.#key(digestPath(digest));
    const found = await this.#asking(() => this.#bucket.getObjectArrayBuffer(key));
    const bytes = found && Buffer.from(found);
    return bytes && sha256(bytes) === digest ? bytes : null;
  }

  async drop(digest: string): Promise<void> {
    await this.#delete(this.#key(digestPath(digest)));
  }

  async putFirst(name: string, text: string): Promise<"first" | "same" | "other"> {
    const key = this.#named(name);
    const isFirst = await this.#asking(async () => {
      try {
        await this.#bucket.putObject(key, text, "text/plain", undefined, onlyIfNew);
        return true;
      } catch (error) {
        if (error instanceof S3ServiceError && error.status === 412) return false;
        throw error;
      }
    });
    if (isFirst) return "first";
    // An answer that was lost on its way is found here as the same.
    return (await this.read(name)) === text ? "same" : "other";
  }

  async read(name: string): Promise<string | null> {
    const key = this.#named(name);
    return this.#asking(() => this.#bucket.getObject(key));
  }

  async list(folder: string): Promise<string[]> {
    const below = `${this.#named(folder)}/`;
    const found = await this.#asking(() =>
      this.#bucket.listObjects("/", below, undefined, { delimiter: "/" }),
    );
    return (found ?? []).map(({ Key: key }) => key.slice(below.length).replace(/\/$/, "")).sort();
  }

  async remove(name: string): Promise<void> {
    await this.#delete(this.#named(name));
  }

  async #delete(key: string): Promise<void> {
    await this.#asking(() => this.#bucket.deleteObject(key));
  }

  /** Whether something of this length is there; what it is, `find` looks at. */
  async #isThere(key: string, length: number): Promise<boolean> {
    if ((await this.#bucket.objectExists(key)) !== true) return false;
    return (await this.#bucket.getContentLength(key)) === length;
  }

  #named(name: string): string {
    if (!isName(name)) throw new Error("not a name of the store");
    return this.#key(name);
  }

  #key(name: string): string {
    return `${this.#address.below}${name}`;
  }

  /** A request, made again where the service or the way to it is troubled for a moment. */
  async #asking<T>(request: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await request();
      } catch (error) {
        if (attempt === tries || !isPassing(error)) throw this.#told(error);
        await setTimeout(firstPauseMs * 2 ** (attempt - 1));
      }
    }
  }

  #told(error: unknown): UserError {
    const reason =
      error instanceof S3ServiceError
        ? `${String(error.status)} ${error.serviceCode ?? ""}`.trim()
        : messageOf(error);
    return new UserError(
      "environment",
      words.refused({ bucket: this.#address.text, reason }),
      words.checkBucket(),
      { cause: error },
    );
  }
}

/** The client's type knows the service's own headers alone. */
const onlyIfNew = { "if-none-match": "*" } as Record<`x-amz-${string}`, string>;

/** What may be gone in a moment: the network, an overload, two who give a name at once. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof S3ServiceError)) return true;
  return error.status >= 500 || error.status === 409 || error.status === 429;
}
