import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type SubmitEvent } from 'react';

import type { Organization } from '../api/schemas.ts';
import type { KeyRoleState } from '../session/KeyRole.ts';
import { organizationCan } from '../session/organizationCan.ts';
import { Panel } from '../ui/Panel.tsx';
import { UnsavedChangesGuard } from '../ui/UnsavedChangesGuard.tsx';
import { PermissionCheck } from './PermissionCheck.tsx';
import { renameDrafts } from './renameDrafts.ts';
import { RenameResult } from './RenameResult.tsx';
import { useRenameOrganization } from './useRenameOrganization.ts';

interface RenameOrganizationFormProps {
  /** As the address of the page has it. */
  organizationId: string;
  organization: Organization;
  role: KeyRoleState;
}

/**
 * The form for the name. It shows the server's name until something is typed, and from then on what was typed: reading again in
 * the background never changes it. It can be used with an ADMIN key only, and otherwise says why not.
 */
export function RenameOrganizationForm({ organizationId, organization, role }: RenameOrganizationFormProps) {
  const [typed, setTyped] = useState<Typed>(() => {
    const draft = renameDrafts.get(organization.id);
    return draft === undefined ? { kind: 'nothing' } : { kind: 'text', text: draft, nameThen: organization.name };
  });
  const { state, rename, checkAgain, reset } = useRenameOrganization(organizationId, organization);
  const field = useRef<HTMLInputElement>(null);
  const reasonId = useId();

  const capability = organizationCan.rename(role);
  const isBusy = state.kind === 'saving' || state.kind === 'checking';
  const text = typed.kind === 'text' ? typed.text : organization.name;
  const name = text.trim();
  // A server may have a name with spaces at its ends: it is no change of the reader's that they would be left out.
  const isUnsaved = text !== organization.name && name !== organization.name;

  const forgetTyped = () => {
    renameDrafts.delete(organization.id);
    setTyped({ kind: 'nothing' });
  };
  const handleChange = (next: string) => {
    renameDrafts.set(organization.id, next);
    setTyped({ kind: 'text', text: next, nameThen: typed.kind === 'text' ? typed.nameThen : organization.name });
    if (!isBusy) reset();
  };
  const handleDiscard = () => {
    forgetTyped();
    reset();
    field.current?.focus();
  };
  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!capability.allowed || isBusy || name === '' || !isUnsaved) return;
    const settled = await rename(name);
    if (settled.kind === 'saved') forgetTyped();
    // The button was disabled meanwhile, which drops the focus of the keyboard.
    if (document.activeElement === document.body) field.current?.focus();
  };

  return (
    <Panel title="Rename">
      <form onSubmit={(event) => void handleSubmit(event)} noValidate>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}>
          <TextField
            label="Organization name"
            value={text}
            onChange={(event) => handleChange(event.target.value)}
            sx={{ flex: '1 1 260px' }}
            disabled={!capability.allowed}
            inputRef={field}
            error={name === ''}
            helperText={name === '' ? 'The name cannot be empty.' : describeMeanwhile(typed, organization.name)}
            slotProps={{
              htmlInput: {
                dir: 'auto',
                readOnly: isBusy,
                autoComplete: 'off',
                ...(capability.allowed ? {} : { 'aria-describedby': reasonId }),
              },
              inputLabel: { shrink: true },
            }}
          />
          <Button
            type="submit"
            variant="contained"
            sx={{ height: 40 }}
            loading={isBusy}
            disabled={!capability.allowed || name === '' || !isUnsaved}
            aria-describedby={capability.allowed ? undefined : reasonId}
          >
            Save
          </Button>
          {isUnsaved && (
            <Button sx={{ height: 40 }} disabled={isBusy} onClick={handleDiscard}>
              Discard
            </Button>
          )}
        </Box>
        {!capability.allowed && (
          <Typography id={reasonId} color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
            {capability.reason}
          </Typography>
        )}
      </form>
      {role.kind === 'unknown' && <PermissionCheck organizationId={organizationId} />}
      <RenameResult
        state={state}
        onCheckAgain={() => void checkAgain().then((settled) => settled.kind === 'saved' && forgetTyped())}
      />
      <UnsavedChangesGuard isUnsaved={isUnsaved} what="the new name" onLeave={forgetTyped} />
    </Panel>
  );
}

/** What stands in the field: the server's name, or what was typed, with the name that the server had then. */
type Typed = { kind: 'nothing' } | { kind: 'text'; text: string; nameThen: string };

function describeMeanwhile(typed: Typed, nameNow: string): string | undefined {
  return typed.kind === 'text' && typed.nameThen !== nameNow && typed.text.trim() !== nameNow
    ? `Meanwhile the organization was renamed to “${nameNow}”. What you typed is kept.`
    : undefined;
}
