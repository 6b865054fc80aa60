import Box from '@mui/material/Box';

import { formatRelativeTime, formatTime } from '../../ui/formatTime.ts';
import { useNow } from '../../ui/useNow.ts';
import { actorIdOfTarget, type ActivityNames } from '../sentences/describeActivity.ts';
import { readDateTime } from '../log/readDateTime.ts';
import { actorTypeName } from '../actorTypes.ts';
import { emptyText } from '../emptyText.ts';
import { layOutJson } from '../../api/layOutJson.ts';
import type { ActivityField } from './listActivityFields.ts';

interface FieldValueProps {
  field: ActivityField;
  names: ActivityNames;
  timeZone: string;
}

/** The value of a field, whatever it is: texts as they are, lists as lists, and anything else as JSON. */
export function FieldValue({ field: { name, value, json }, names, timeZone }: FieldValueProps) {
  if (typeof value === 'string') {
    if (name === 'createdAt') return <Moment text={value} timeZone={timeZone} />;
    if (name === 'serviceId') return <Named name={names.services.get(value)} id={value} />;
    if (name === 'targetKeyId') return <Named name={names.keys?.get(value) ?? names.actors?.get(value)} id={value} />;
    if (value === '') return <Muted>{emptyText}</Muted>;
    return name === 'actorType' ? actorTypeName(value) : <bdi>{value}</bdi>;
  }
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
    if (value.length === 0) return <Muted>an empty list</Muted>;
    return (
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {[...new Set(value)].map((entry) => (
          <li key={entry}>
            {name === 'targetActorIds' ? (
              <Named name={names.actors?.get(actorIdOfTarget(entry))} id={entry} />
            ) : (
              <bdi>{entry}</bdi>
            )}
          </li>
        ))}
      </Box>
    );
  }
  return (
    <Box component="code" sx={{ whiteSpace: 'pre-wrap' }}>
      {layOutJson(json)}
    </Box>
  );
}

function Moment({ text, timeZone }: { text: string; timeZone: string }) {
  const timeMs = readDateTime(text);
  const nowMs = useNow(30_000);
  if (timeMs === undefined) {
    return (
      <>
        <bdi>{text}</bdi> <Muted>(not a time that can be read)</Muted>
      </>
    );
  }
  return (
    <>
      <time dateTime={new Date(timeMs).toISOString()} data-card>
        {formatTime(timeMs, 'full', timeZone)}
      </time>
      <Muted>
        {formatRelativeTime(timeMs, nowMs)} · {formatTime(timeMs, 'full', 'UTC')} · {timeMs / 1000} s since 1970
      </Muted>
    </>
  );
}

function Named({ name, id }: { name: string | undefined; id: string }) {
  if (name === undefined) return <bdi>{id}</bdi>;
  return (
    <>
      <bdi>{name}</bdi>
      <Muted>{id}</Muted>
    </>
  );
}

function Muted({ children }: { children: React.ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary', display: 'block', fontSize: 13 }}>
      {children}
    </Box>
  );
}
