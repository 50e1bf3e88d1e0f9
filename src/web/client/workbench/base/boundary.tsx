import Button from "antd/es/button";
import Result from "antd/es/result";
import { Component, type ReactElement, type ReactNode } from "react";
import { words } from "./boundary.words.js";
import { useText } from "./language.js";

interface BoundaryProps {
  readonly children: ReactNode;
}
interface BoundaryState {
  readonly hasFailed: boolean;
}

/** A page that fails says so in a plain sentence; the rest of the workbench stays usable. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed /> : this.props.children;
  }
}

function Failed(): ReactElement {
  const t = useText();
  return (
    <Result
      status="warning"
      title={t(words.failed())}
      subTitle={t(words.remedy())}
      extra={
        <Button
          type="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t(words.reload())}
        </Button>
      }
    />
  );
}
