import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** Where a key comes from, which rights it needs, and what becomes of it here. */
export function KeyHelp() {
  return (
    <Box
      component="section"
      aria-labelledby="key-help-heading"
      sx={{ px: { xs: 0, md: 3 }, '& dt': { fontWeight: 650 }, '& dd': { m: 0, mb: 1.5, color: 'text.secondary' } }}
    >
      <Typography variant="h2" id="key-help-heading" sx={{ mb: 1 }}>
        About the key
      </Typography>
      <Typography component="dl" sx={{ m: 0 }}>
        <dt>Where to get one</dt>
        <dd>
          In the ClickHouse Cloud console: open your organization’s menu, then <b>API keys</b>, then <b>New API key</b>.
          The secret is shown only once.
        </dd>
        <dt>Which rights it needs</dt>
        <dd>
          <b>Developer</b> is enough to look. Only <b>Admin</b> can rename the organization. With a custom role: to view
          the organization and its activities.
        </dd>
        <dt>What happens to it</dt>
        <dd>
          The secret goes to this dashboard’s server, which keeps it encrypted in a cookie that no script can read. It
          is forgotten when you sign out, after 30 minutes without use, and after 12 hours at the latest.
        </dd>
      </Typography>
    </Box>
  );
}
