import VisibilityIcon from '@mui/icons-material/Visibility';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useRef, useState, type ClipboardEvent, type SubmitEvent } from 'react';

import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { SlowNotice } from '../ui/SlowNotice.tsx';
import { splitPastedKey, type Credentials } from './splitPastedKey.ts';

interface SignInFormProps {
  isSigningIn: boolean;
  /** Why the last try failed, in words. */
  failure: Parameters<typeof ErrorNotice>[0] | undefined;
  onSubmit: (credentials: Credentials) => void;
}

/**
 * Key id and secret. The fields are a user name and a password to the browser, so that password managers fill and keep them;
 * their values live in the fields alone, and nothing takes away what was typed.
 */
export function SignInForm({ isSigningIn, failure, onSubmit }: SignInFormProps) {
  const keyIdField = useRef<HTMLInputElement>(null);
  const keySecretField = useRef<HTMLInputElement>(null);
  const [isSecretShown, setIsSecretShown] = useState(false);
  const [missing, setMissing] = useState<{ keyId: boolean; keySecret: boolean }>({ keyId: false, keySecret: false });

  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const keyId = keyIdField.current?.value.trim() ?? '';
    const keySecret = keySecretField.current?.value.trim() ?? '';
    setMissing({ keyId: keyId === '', keySecret: keySecret === '' });
    if (keyId === '') keyIdField.current?.focus();
    else if (keySecret === '') keySecretField.current?.focus();
    else onSubmit({ keyId, keySecret });
  };
  const handlePaste = (event: ClipboardEvent) => {
    const whole = splitPastedKey(event.clipboardData.getData('text'));
    if (whole === undefined || keyIdField.current === null || keySecretField.current === null) return;
    event.preventDefault();
    keyIdField.current.value = whole.keyId;
    keySecretField.current.value = whole.keySecret;
    keySecretField.current.focus();
  };

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack spacing={2.5}>
        <TextField
          label="Key id"
          name="username"
          autoComplete="username"
          inputRef={keyIdField}
          error={missing.keyId}
          helperText={missing.keyId ? 'Enter the key id.' : undefined}
          slotProps={{
            htmlInput: { onPaste: handlePaste, spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' },
            inputLabel: { shrink: true },
          }}
        />
        <TextField
          label="Key secret"
          name="password"
          type={isSecretShown ? 'text' : 'password'}
          autoComplete="current-password"
          inputRef={keySecretField}
          error={missing.keySecret}
          helperText={missing.keySecret ? 'Enter the key secret.' : undefined}
          slotProps={{
            htmlInput: { onPaste: handlePaste, spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' },
            inputLabel: { shrink: true },
            input: {
              endAdornment: (
                <InputAdornment position="end">
                  <IconButton
                    aria-label={isSecretShown ? 'Hide the secret' : 'Show the secret'}
                    edge="end"
                    onClick={() => setIsSecretShown(!isSecretShown)}
                  >
                    {isSecretShown ? <VisibilityOffIcon fontSize="small" /> : <VisibilityIcon fontSize="small" />}
                  </IconButton>
                </InputAdornment>
              ),
            },
          }}
        />
        {failure !== undefined && <ErrorNotice {...failure} />}
        <Button type="submit" variant="contained" size="large" loading={isSigningIn}>
          Sign in
        </Button>
      </Stack>
      {isSigningIn && (
        <Box sx={{ pt: 1 }}>
          <SlowNotice what="Signing in" hasPlace={false} />
        </Box>
      )}
    </form>
  );
}
