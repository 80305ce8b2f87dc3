import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Switch,
  tokens,
} from "@fluentui/react-components";
import type { PaneOptions } from "../../app/options";
import type { Scheme } from "../../domain/model/scheme";
import { paneWords } from "../../text/pane-words";
import { SCHEME_CHOICES } from "../../text/scheme-fields";
import { setOptions } from "../actions";
import { usePane } from "../context";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "14px" },
  // The longest name would set the width.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  about: {
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Few choices, all in sight; each counts at once. */
export function SettingsPanel() {
  const { session, state } = usePane();
  const styles = useStyles();
  const { options } = state;
  const { settings } = paneWords;
  const change = (changed: Partial<PaneOptions>): void => {
    void setOptions(session, { ...options, ...changed });
  };
  return (
    <div className={styles.root}>
      <SchemeChoice
        schemes={session.tools.schemes}
        chosen={state.look.scheme}
        onChoose={(schemeId) => {
          change({ schemeId });
        }}
      />
      <ModeChoice options={options} onChange={change} />
      <FormChoice options={options} onChange={change} />
      <Extras options={options} onChange={change} />
      <Button
        onClick={() => {
          session.store.dispatch({ kind: "mapping" });
        }}
      >
        {settings.columns}
      </Button>
      <p className={styles.about}>{settings.kept}</p>
    </div>
  );
}

interface ChoiceProps {
  readonly options: PaneOptions;
  readonly onChange: (changed: Partial<PaneOptions>) => void;
}

const ModeChoice = ({ options, onChange }: ChoiceProps) => (
  <Field label={paneWords.settings.mode}>
    <RadioGroup
      value={options.mode}
      onChange={(_, { value }) => {
        onChange({ mode: value === "recompute" ? value : "fill-blanks" });
      }}
    >
      <Radio value="fill-blanks" label={paneWords.settings.fill} />
      <Radio value="recompute" label={paneWords.settings.recompute} />
    </RadioGroup>
  </Field>
);

const FormChoice = ({ options, onChange }: ChoiceProps) => (
  <Field label={paneWords.settings.form}>
    <RadioGroup
      value={options.form}
      onChange={(_, { value }) => {
        onChange({ form: value === "formulas" ? value : "values" });
      }}
    >
      <Radio value="values" label={paneWords.settings.forms.values} />
      <Radio value="formulas" label={paneWords.settings.forms.formulas} />
    </RadioGroup>
  </Field>
);

const Extras = ({ options, onChange }: ChoiceProps) => (
  <div>
    <Switch
      label={paneWords.settings.marks}
      checked={options.marks}
      onChange={(_, { checked }) => {
        onChange({ marks: checked });
      }}
    />
    <Switch
      label={paneWords.settings.summary}
      checked={options.summary}
      onChange={(_, { checked }) => {
        onChange({ summary: checked });
      }}
    />
  </div>
);

interface SchemeChoiceProps {
  readonly schemes: readonly Scheme[];
  readonly chosen: Scheme;
  readonly onChoose: (id: string) => void;
}

function SchemeChoice({ schemes, chosen, onChoose }: SchemeChoiceProps) {
  const styles = useStyles();
  const { settings } = paneWords;
  return (
    <div>
      <Field label={settings.scheme} className={styles.field}>
        <Select
          className={styles.select}
          value={chosen.id}
          onChange={(_, { value }) => {
            onChoose(value);
          }}
        >
          {schemes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.about}>{settings.region(chosen.region)}</p>
      <p className={styles.about}>
        {settings.source}（{SCHEME_CHOICES["source.certainty"][chosen.source.certainty]}）：
        {chosen.source.text}
      </p>
    </div>
  );
}
