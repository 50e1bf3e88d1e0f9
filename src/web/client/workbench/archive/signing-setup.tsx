import Alert from "antd/es/alert";
import type { ReactElement } from "react";
import type { SigningView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { words } from "./signing-setup.words.js";

/** What this machine signs with; undefined while nobody has said. */
export function useSigning(): SigningView | undefined {
  return useAnswer<SigningView>("/api/signing").data;
}

/** Says with what is signed here, or what is to be set up where. */
export function SigningSetup({ signing }: { readonly signing: SigningView }): ReactElement {
  const t = useText();
  const { refusal, signer, timeStamp, exposed } = signing;
  if (refusal) {
    return (
      <Alert
        className="wb-job"
        type="info"
        showIcon
        title={t(words.notSetUp({ why: refusal.message }))}
        description={
          <>
            {refusal.remedy && <p>{t(refusal.remedy)}</p>}
            <p>{t(words.where())}</p>
          </>
        }
      />
    );
  }
  return (
    <>
      <p className="wb-soft">
        {signer
          ? t(words.signer({ name: nameOf(signer), until: signer.until }))
          : t(words.program())}{" "}
        {timeStamp ? t(words.stamped({ at: timeStamp })) : t(words.notStamped())}
      </p>
      {exposed.map((file) => (
        <Alert
          key={file}
          className="wb-job"
          type="warning"
          showIcon
          title={t(words.exposed({ file }))}
        />
      ))}
    </>
  );
}

function nameOf({ name, organisation }: NonNullable<SigningView["signer"]>): string {
  return organisation === null || organisation === name ? name : `${name} (${organisation})`;
}
