import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the double of a bucket does wrong. */
export interface BucketTrouble {
  /** Each request of which this is true is answered with 503 before it is looked at. */
  readonly fails?: (count: number) => boolean;
  /** Each put of which this is true is done, and its answer is lost. */
  readonly losesAnswer?: (count: number) => boolean;
  /** `If-None-Match` is not heeded, as by older services. */
  readonly overwrites?: boolean;
}

export interface BucketServer {
  /** What `fleet` reads from the environment. */
  readonly environment: Record<string, string>;
  /** The bytes by their keys. */
  readonly objects: Map<string, Buffer>;
  close(): Promise<void>;
}

const bucket = "records";
const keyId = "KEYOFTHETESTS";
const secret = "secret-of-the-tests";
const pageSize = 3;

/**
 * A bucket as services keep it: requests signed by AWS Signature Version 4 (worked out here anew),
 * conditional writes, lists in pages. It listens on this machine alone.
 */
export async function bucketServer(trouble: BucketTrouble = {}): Promise<BucketServer> {
  const objects = new Map<string, Buffer>();
  let requests = 0;
  let puts = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      requests += 1;
      if (trouble.fails?.(requests)) return answer(response, 503, fault("SlowDown"));
      if (!isSigned(request)) return answer(response, 403, fault("SignatureDoesNotMatch"));
      const url = new URL(request.url ?? "", "http://localhost");
      if (!url.pathname.startsWith(`/${bucket}/`)) {
        return answer(response, 404, fault("NoSuchBucket"));
      }
      if (url.searchParams.get("list-type") === "2") return list(response, objects, url);
      const key = decodeURIComponent(url.pathname.slice(bucket.length + 2));
      if (request.method === "PUT") {
        puts += 1;
        if (trouble.losesAnswer?.(puts)) {
          put(objects, key, { request, bytes: Buffer.concat(parts), overwrites: false });
          request.socket.destroy();
          return;
        }
        const bytes = Buffer.concat(parts);
        const isDone = put(objects, key, { request, bytes, overwrites: trouble.overwrites });
        return isDone
          ? answer(response, 200, "")
          : answer(response, 412, fault("PreconditionFailed"));
      }
      if (request.method === "DELETE") {
        objects.delete(key);
        return answer(response, 204, "");
      }
      const bytes = objects.get(key);
      if (!bytes) return answer(response, 404, fault("NoSuchKey"));
      response.writeHead(200, { "content-length": bytes.length });
      response.end(request.method === "HEAD" ? undefined : bytes);
    });
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${String(port)}`,
      AWS_ACCESS_KEY_ID: keyId,
      AWS_SECRET_ACCESS_KEY: secret,
    },
    objects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Puts bytes, unless they are to be the first and are not. */
function put(
  objects: Map<string, Buffer>,
  key: string,
  {
    request,
    bytes,
    overwrites = false,
  }: {
    readonly request: IncomingMessage;
    readonly bytes: Buffer;
    readonly overwrites?: boolean | undefined;
  },
): boolean {
  const onlyIfNew = request.headers["if-none-match"] === "*";
  if (onlyIfNew && !overwrites && objects.has(key)) return false;
  objects.set(key, bytes);
  return true;
}

function list(response: ServerResponse, objects: Map<string, Buffer>, url: URL): void {
  const prefix = url.searchParams.get("prefix") ?? "";
  const delimiter = url.searchParams.get("delimiter");
  const after = url.searchParams.get("continuation-token") ?? "";
  const named = [...objects.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
      return end === -1 ? { key, isFolder: false } : { key: key.slice(0, end + 1), isFolder: true };
    });
  const all = [...new Map(named.map((entry) => [entry.key, entry])).values()]
    .filter(({ key }) => key > after)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const page = all.slice(0, pageSize);
  const last = page.at(-1)?.key;
  const next =
    all.length > page.length && last !== undefined
      ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${last}</NextContinuationToken>`
      : "<IsTruncated>false</IsTruncated>";
  const entries = page.map(({ key, isFolder }) =>
    isFolder
      ? `<CommonPrefixes><Prefix>${key}</Prefix></CommonPrefixes>`
      : `<Contents><Key>${key}</Key><Size>${String(objects.get(key)?.length)}</Size></Contents>`,
  );
  answer(response, 200, `<ListBucketResult>${next}${entries.join("")}</ListBucketResult>`);
}

/** The signature of a request, as the service works it out. */
function isSigned(request: IncomingMessage): boolean {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const found = form.exec(request.headers.authorization ?? "");
  if (found?.[1] !== keyId) return false;
  const [, , day = "", region = "", names = "", signature] = found;
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const headers = names.split(";").map((n) => `${n}:${String(request.headers[n]).trim()}\n`);
  const payload = String(request.headers["x-amz-content-sha256"]);
  const canonical = [
    request.method,
    path,
    query.split("&").filter(Boolean).toSorted().join("&"),
    headers.join(""),
    names,
    payload,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = [
    "AWS4-HMAC-SHA256",
    request.headers["x-amz-date"],
    scope,
    createHash("sha256").update(canonical).digest("hex"),
  ].join("\n");
  const hmac = (key: string | Buffer, said: string) =>
    createHmac("sha256", key).update(said).digest();
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString("hex") === signature;
}

function fault(code: string): string {
  return `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(body);
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve();
    });
  });
}
