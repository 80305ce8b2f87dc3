import { Button } from "@fluentui/react-components";
import { createElement, useEffect, useState, type FunctionComponent } from "react";
import { paneWords } from "../../text/pane-words";

/**
 * A part of the pane that comes in a file of its own, once it is to be shown. Where the file does not
 * come, the part says so and can be tried again, while the rest of the pane stays as it is.
 */
export function fetched<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let part: FunctionComponent<Props> | null = null;
  return function Fetched(props) {
    const [progress, setProgress] = useState(part === null ? "waiting" : "there");
    useEffect(() => {
      if (progress !== "waiting") return;
      load().then(
        (loaded) => {
          part = loaded;
          setProgress("there");
        },
        () => {
          setProgress("missing");
        },
      );
    }, [progress]);
    if (part !== null) return createElement(part, props);
    if (progress === "waiting") return paneWords.loading;
    return (
      <Missing
        onRetry={() => {
          setProgress("waiting");
        }}
      />
    );
  };
}

const Missing = ({ onRetry }: { readonly onRetry: () => void }) => (
  <div role="alert">
    <p>{paneWords.incomplete}</p>
    <Button onClick={onRetry}>{paneWords.retry}</Button>
  </div>
);
