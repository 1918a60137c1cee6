import type { IncomingHttpHeaders } from 'node:http';

/** A proxy in front checks the client's certificate, and says in a header whose it is. Source: Meta, webhooks, mutual TLS. */
export interface ClientCertificate {
	/** Set by the proxy, and taken out of what clients send. */
	header: string;
	/** The common name, `client.webhooks.fbclientcerts.com` for Meta. */
	commonName: string;
}

/** The common name that Meta's client certificate has. */
export const metaCommonName = 'client.webhooks.fbclientcerts.com';

/** The name alone, or a distinguished name (RFC 2253 or with slashes) with this common name. */
const names = (value: string) => [value.trim(), ...value.split(/[,/]/).flatMap((part) => /^\s*CN\s*=\s*(.*?)\s*$/i.exec(part)?.[1] ?? [])];

/** Whether the proxy named the right certificate. */
export function hasCertificate(headers: IncomingHttpHeaders, { header, commonName }: ClientCertificate): boolean {
	const value = headers[header.toLowerCase()];
	return typeof value === 'string' && names(value).includes(commonName);
}
