import { Button } from "@fluentui/react-components";
import { paneWords } from "../../text/pane-words";
import { usePane } from "../context";

/** Also where there is no table: an administrator tries the add-in on a new workbook. */
export function SelfCheckButton() {
  const { session } = usePane();
  return (
    <Button
      size="small"
      onClick={() => {
        session.store.dispatch({ kind: "checking" });
      }}
    >
      {paneWords.selfCheck}
    </Button>
  );
}
