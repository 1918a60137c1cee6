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

/** A comma that is escaped or in quotation marks is a part of a value: whoever chooses the name of his organization does not choose his common name. */
const rfc2253Part = /(?:\\.|"(?:\\.|[^"\\])*"|[^,"\\])+/g;

/** The parts of a distinguished name, as RFC 2253 writes it or, beginning with a slash, as OpenSSL once did. */
const partsOf = (name: string) => (name.startsWith('/') ? name.split('/') : (name.match(rfc2253Part) ?? []));

const commonNamesIn = (name: string) => partsOf(name).flatMap((part) => /^\s*CN\s*=\s*(.*?)\s*$/i.exec(part)?.[1] ?? []);

/** Whose the certificate is: a name alone, or the one common name in a distinguished name. Two come of two headers, of which the sender may have written one. */
function ownerOf(value: string): string | undefined {
	const [first, ...others] = commonNamesIn(value);
	return others.length > 0 ? undefined : (first ?? value);
}

/** Whether the proxy named the right certificate. */
export function hasCertificate(headers: IncomingHttpHeaders, { header, commonName }: ClientCertificate): boolean {
	const value = headers[header.toLowerCase()];
	return typeof value === 'string' && ownerOf(value.trim()) === commonName;
}
