import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useDeferredValue, useId, useState } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import { formatCount } from '../formatCount.ts';
import type { ActivityFilter, FacetValue } from '../log/protocol.ts';
import { ProfileLink } from '../profile/ProfileLink.tsx';
import { saysText } from '../search/saysText.ts';
import { orderTerms, type SearchTerm } from '../search/SearchTerm.ts';
import { useLogQuery } from '../useLogQuery.ts';
import type { FacetField } from './facetFields.ts';
import { stateOfChoice, withChoice, withoutField, withOnlyChoice } from './ChoiceState.ts';
import { FacetValueLine, type LinePlace } from './FacetValueLine.tsx';
import { gatherValues } from './gatherValues.ts';
import { labelOfValue } from './labelOfValue.ts';

interface FacetSectionProps {
  log: ActivityLog;
  field: FacetField;
  filter: ActivityFilter;
  terms: readonly SearchTerm[];
  services: ReadonlyMap<string, string>;
  onChange: (terms: readonly SearchTerm[]) => void;
}

const LongFacetValues = lazy(async () => ({ default: (await import('./LongFacetValues.tsx')).LongFacetValues }));

const firstShown = 8;
/** With more values than these, only those in view are drawn. */
const mostDrawn = 150;
/** As many again as are there, so that the last of thousands is a few steps away; no more than the log should name at once. */
const nextStep = (shownCount: number): number => Math.min(1000, Math.max(50, shownCount));
/** Services are looked for by names that only the page knows, so all of them are asked for. */
const allServices = 5000;

/** The values of one property, each with its exact count under all the other filters; every value can be reached. */
export function FacetSection({ log, field, filter, terms, services, onChange }: FacetSectionProps) {
  const [isShown, setIsShown] = useState(true);
  const [sought, setSought] = useState('');
  const [shownCount, setShownCount] = useState(firstShown);
  const search = useDeferredValue(sought.trim());
  const listId = useId();
  const isService = field.field === 'service';
  const result = useLogQuery(log, `facet ${field.field}`, {
    filter,
    order: 'newestFirst',
    facets: [
      {
        facet: field.facet,
        top: isService ? allServices : shownCount,
        ...(search === '' || isService ? {} : { search }),
      },
    ],
  });
  const answer = result.kind === 'answered' ? result.answer.facets?.[field.facet] : undefined;
  const found = (answer?.values ?? []).filter(
    (value) => !isService || saysText(labelOfValue(field, value, services), search),
  );
  const shown = found.slice(0, shownCount);
  const distinct = isService ? found.length : (answer?.distinct ?? 0);
  // The values come in the order of their counts.
  const greatest = Math.max(1, shown[0]?.count ?? 1);
  const hasTerms = terms.some((term) => term.kind === 'field' && term.field === field.field);
  const change = (changed: readonly SearchTerm[]) => onChange(orderTerms(changed));
  const lineOf = (value: FacetValue, place?: LinePlace) => (
    <FacetValueLine
      key={value.value === undefined ? 'none' : `=${value.value}`}
      label={labelOfValue(field, value, services)}
      title={value.value}
      count={value.count}
      share={value.count / greatest}
      state={stateOfChoice(terms, field.field, value.value, services.get(value.value ?? ''))}
      onState={(state) => change(withChoice(terms, field.field, value.value, state, services.get(value.value ?? '')))}
      onOnly={() => change(withOnlyChoice(terms, field.field, value.value))}
      place={place}
    >
      <ProfileLink
        field={field.field}
        whose={labelOfValue(field, value, services)}
        value={value.value}
        className="act"
      />
    </FacetValueLine>
  );
  return (
    <Box
      component="section"
      aria-label={field.title}
      aria-busy={result.kind === 'pending'}
      sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography component="h2" variant="overline" sx={{ flex: 1 }}>
          <ButtonBase
            aria-expanded={isShown}
            aria-controls={listId}
            onClick={() => setIsShown(!isShown)}
            sx={{ font: 'inherit', letterSpacing: 'inherit', textTransform: 'uppercase', gap: 0.25, minHeight: 24 }}
          >
            <ExpandMoreIcon fontSize="small" aria-hidden sx={{ transform: isShown ? 'none' : 'rotate(-90deg)' }} />
            {field.title}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
              {answer === undefined ? '' : formatCount(distinct)}
            </Box>
          </ButtonBase>
        </Typography>
        {hasTerms && (
          <Button
            size="small"
            sx={{ py: 0, minWidth: 0 }}
            aria-label={`Clear ${field.one}`}
            onClick={() => change(withoutField(terms, field.field))}
          >
            Clear
          </Button>
        )}
      </Box>
      <Box id={listId} hidden={!isShown}>
        {(distinct > firstShown || sought !== '') && (
          <TextField
            value={sought}
            onChange={(event) => {
              setSought(event.target.value);
              setShownCount(firstShown);
            }}
            placeholder="Find"
            fullWidth
            sx={{ my: 0.5 }}
            slotProps={{ htmlInput: { 'aria-label': `Find in ${field.title}`, sx: { py: 0.5, fontSize: 13 } } }}
          />
        )}
        {result.kind === 'unread' && (
          <Typography variant="body2" color="textSecondary">
            Not known.
          </Typography>
        )}
        {answer !== undefined && shown.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {sought !== '' ? 'None fits.' : terms.length > 0 ? 'None under these filters.' : 'None.'}
          </Typography>
        )}
        {gatherValues(field, shown).map(({ group, values }) => (
          <Box key={group ?? ''}>
            {group !== undefined && (
              <Typography component="h3" variant="caption" color="textSecondary" sx={{ display: 'block', mt: 0.75 }}>
                {group}
              </Typography>
            )}
            {values.length > mostDrawn ? (
              <Suspense fallback={<ul>{values.slice(0, mostDrawn).map((value) => lineOf(value))}</ul>}>
                <LongFacetValues values={values} lineOf={lineOf} />
              </Suspense>
            ) : (
              <ul>{values.map((value) => lineOf(value))}</ul>
            )}
          </Box>
        ))}
        {distinct > shown.length && (
          <Button size="small" onClick={() => setShownCount(shownCount + nextStep(shownCount))}>
            Show {formatCount(Math.min(nextStep(shownCount), distinct - shown.length))} more of {formatCount(distinct)}
          </Button>
        )}
        {shownCount > firstShown && (
          <Button size="small" onClick={() => setShownCount(firstShown)}>
            Show fewer
          </Button>
        )}
      </Box>
    </Box>
  );
}
