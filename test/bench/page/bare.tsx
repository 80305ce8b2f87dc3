import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** As little as an add-in with Fluent can be: what the pane's start is measured against. */
async function start(): Promise<void> {
  if ("Office" in window) await Office.onReady();
  const element = document.getElementById("pane");
  if (element === null) throw new Error("The page has no element #pane");
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">一键评分</Button>
    </FluentProvider>,
  );
}

void start();
