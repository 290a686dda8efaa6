// Addresses as evidence: whoever reads the submission must not get a key along with the link.

const SECRET_PARAMETERS =
  /^(x-amz-(signature|credential|security-token)|sig|signature|access_token|token|api[-_]?key|key|password|pwd|secret|auth)$/i;

/** The address without what opens it: name and password, and parameters that are keys. */
export function withoutCredentials(address: string): string {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return address.trim();
  }
  const secret = [...url.searchParams.keys()].filter((name) => SECRET_PARAMETERS.test(name));
  if (!url.username && !url.password && secret.length === 0) return address.trim();
  url.username = '';
  url.password = '';
  for (const name of secret) url.searchParams.delete(name);
  return url.toString();
}

/** Whether the address opens something by itself. */
export const hasCredentials = (address: string): boolean => withoutCredentials(address) !== address.trim();
