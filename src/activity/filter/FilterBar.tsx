import SearchIcon from '@mui/icons-material/Search';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { memo, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

import { notPrinted } from '../../ui/notPrinted.ts';
import type { ActivityLog } from '../ActivityLog.ts';
import { completeField, completeWith, typedWordAt } from '../search/TypedWord.ts';
import { parseSearch } from '../search/parseSearch.ts';
import { printSearch } from '../search/printSearch.ts';
import { orderTerms, type SearchTerm } from '../search/SearchTerm.ts';
import { toActivityFilter, type SearchContext } from '../search/toActivityFilter.ts';
import { typeInto } from './typeInto.ts';
import { MarkedInput } from './MarkedInput.tsx';
import { SuggestionPlace } from './SuggestionPlace.tsx';
import { SuggestionLine } from './SuggestionLine.tsx';
import { useSuggestions, type Suggestion } from './useSuggestions.ts';

export interface FilterBarProps {
  /** Is given the field, for who wants to go there. */
  field: RefObject<HTMLInputElement | null>;
  log: ActivityLog;
  terms: readonly SearchTerm[];
  /** What the meaning of the terms depends on. */
  context: SearchContext;
  /** @param how `replace` while typing, so that going back does not go through every letter. */
  onChange: (terms: readonly SearchTerm[], how: 'push' | 'replace') => void;
  /** The reader is done with it: the list is to have the keyboard, if there is one. */
  onLeave: () => void;
}

/** Of the field, in pixels: whole ones, so that it is as high as the room that is kept for it. */
export const fieldPx = 38;

const read = (text: string): readonly SearchTerm[] => orderTerms(parseSearch(text).map(({ term }) => term));

interface Typed {
  text: string;
  /** The terms of the address when it was looked at last, as JSON. */
  seenKey: string;
  /** The terms that were typed here, as JSON: the address will have them in turn, or only the last of them. */
  ownKeys: readonly string[];
}

/**
 * The search as text, with completion. What is typed is applied at once; the text stays as it was typed as long as it means what the
 * address says, and gives way when the address changes by other means.
 */
export const FilterBar = memo(function FilterBar({ field, log, terms, context, onChange, onLeave }: FilterBarProps) {
  const key = JSON.stringify(terms);
  const [typed, setTyped] = useState<Typed>({ text: printSearch(terms), seenKey: key, ownKeys: [] });
  if (typed.seenKey !== key) {
    // The address follows some moments after the typing: only a change that was not typed here gives the field another text.
    setTyped(
      typed.ownKeys.includes(key)
        ? { ...typed, seenKey: key, ownKeys: key === typed.ownKeys.at(-1) ? [] : typed.ownKeys }
        : { text: printSearch(terms), seenKey: key, ownKeys: [] },
    );
  }
  const [caret, setCaret] = useState(0);
  const hasPushed = useRef(false);
  const { text } = typed;
  const word = typedWordAt(text, Math.min(caret, text.length));
  const otherTerms = `${text.slice(0, word.from)} ${text.slice(word.to)}`;
  const filter = useMemo(() => toActivityFilter(read(otherTerms), context), [otherTerms, context]);
  const suggestions = useSuggestions(log, word, filter, context.services, context.keys);
  const mistakes = terms.filter((term) => term.kind === 'mistake');

  const apply = (next: string) => {
    const changed = read(next);
    const changedKey = JSON.stringify(changed);
    setTyped({ text: next, seenKey: typed.seenKey, ownKeys: [...typed.ownKeys.slice(-50), changedKey] });
    // Not what the address has: it may still be on its way to what was typed before.
    if (changedKey === (typed.ownKeys.at(-1) ?? key)) return;
    onChange(changed, hasPushed.current ? 'replace' : 'push');
    hasPushed.current = true;
  };
  const choose = (chosen: Suggestion | string | null) => {
    if (chosen === null) return;
    if (typeof chosen === 'string') {
      hasPushed.current = false;
      return;
    }
    const next =
      chosen.kind === 'field' ? completeField(text, word, chosen.field) : completeWith(text, word, chosen.term);
    const after = chosen.kind === 'field' ? text.slice(word.to) : text.slice(word.to).trimStart();
    const caretAfter = next.length - after.length;
    const typing = { from: word.from, to: text.length - after.length, text: next.slice(word.from, caretAfter) };
    if (field.current === null || !typeInto(field.current, typing)) apply(next);
    setCaret(caretAfter);
  };
  const handleKeyDown = ({ key: pressed, nativeEvent: { isComposing } }: KeyboardEvent) => {
    // Where something is offered, that is closed first.
    if (pressed !== 'Escape' || isComposing || field.current?.ariaExpanded === 'true') return;
    onLeave();
    if (document.activeElement === field.current) field.current?.blur();
  };
  return (
    <Box sx={{ position: 'relative', minWidth: 0, ...notPrinted }}>
      <Autocomplete<Suggestion, false, true, true>
        slots={suggestionSlots}
        freeSolo
        disableClearable
        fullWidth
        openOnFocus={false}
        clearOnBlur={false}
        handleHomeEndKeys={false}
        options={suggestions}
        filterOptions={(options) => [...options]}
        getOptionLabel={() => text}
        getOptionKey={(option) => (typeof option === 'string' ? option : option.key)}
        isOptionEqualToValue={() => false}
        inputValue={text}
        onInputChange={(event, next, reason) => {
          if (reason !== 'input') return;
          if (event.target instanceof HTMLInputElement) setCaret(event.target.selectionStart ?? next.length);
          apply(next);
        }}
        onChange={(_event, chosen) => choose(chosen)}
        onKeyDown={handleKeyDown}
        onBlur={() => {
          hasPushed.current = false;
          // Taken back at once, something typed may never have been in the address: found there later, it comes from elsewhere.
          if (typed.ownKeys.at(-1) === key) setTyped({ ...typed, ownKeys: [] });
        }}
        renderOption={({ key: optionKey, ...props }, option) => (
          <SuggestionLine key={optionKey} option={option} {...props} />
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            inputRef={field}
            placeholder="Filter: words, type:service_*, -actor:…, ip:203.0.113.0/24, last:30d"
            error={mistakes.length > 0}
            helperText={mistakes.map(({ message }) => message).join(' ')}
            onSelect={(event) => {
              if (event.target instanceof HTMLInputElement) setCaret(event.target.selectionStart ?? 0);
            }}
            sx={{
              '--mistake': (theme) => theme.vars.palette.error.main,
              '& .MuiInputBase-root': { minHeight: fieldPx, bgcolor: 'background.paper' },
            }}
            slotProps={{
              ...params.slotProps,
              input: {
                ...params.slotProps.input,
                inputComponent: MarkedInput,
                startAdornment: (
                  <InputAdornment position="start">
                    <SearchIcon fontSize="small" />
                  </InputAdornment>
                ),
              },
              htmlInput: { ...params.slotProps.htmlInput, 'aria-label': 'Filter' },
              formHelperText: { role: 'alert' },
            }}
          />
        )}
      />
    </Box>
  );
});

const suggestionSlots = { popper: SuggestionPlace };
