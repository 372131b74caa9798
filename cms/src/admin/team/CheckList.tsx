import { Checkbox, Flex, Typography } from '@strapi/design-system';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
  /** What is chosen and not offered (a desk of the network) stays chosen. */
  readonly keepsOthers?: boolean;
}

/** All in sight: an officer of three communes is as quickly set as one of one. */
export function CheckList<Value extends string>({ label, options, chosen, onChange, keepsOthers }: Props<Value>) {
  const choose = (value: Value, isChosen: boolean) => {
    const offered = options.map((option) => option.value);
    const others = keepsOthers ? chosen.filter((each) => !offered.includes(each)) : [];
    onChange([...offered.filter((each) => (each === value ? isChosen : chosen.includes(each))), ...others]);
  };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Flex gap={4} wrap="wrap" paddingTop={2}>
        {options.map(({ value, words }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onCheckedChange={(checked) => choose(value, checked === true)}
          >
            {words}
          </Checkbox>
        ))}
      </Flex>
    </fieldset>
  );
}
