import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A key with its certificate, as a server or a client's list of authorities takes them. */
export interface Certificate {
	name: string;
	key: KeyObject;
	keyPem: string;
	certPem: string;
}

const der = (tag: number, ...parts: Buffer[]): Buffer => {
	const content = Buffer.concat(parts);
	const { length } = content;
	const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const utf8 = (text: string) => der(0x0c, Buffer.from(text));
const time = (at: Date) => der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
const nameOf = (common: string) => sequence(der(0x31, sequence(oid('550403'), utf8(common))));
const extension = (id: string, critical: boolean, value: Buffer) => sequence(oid(id), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value));

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const pem = (label: string, bytes: Buffer) => `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END ${label}-----\n`;

let serial = 1;

/** Makes a certificate of version 3, signed by an issuer or by itself. Source: RFC 5280. */
export function makeCertificate(options: { name: string; hosts?: string[]; issuer?: Certificate; authority?: boolean; from?: Date; until?: Date }): Certificate {
	const { name, hosts = [], issuer, authority = false, from = new Date('2020-01-01'), until = new Date('2120-01-01') } = options;
	const { privateKey: key, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const extensions = [extension('551d13', true, sequence(...(authority ? [der(0x01, Buffer.from([0xff]))] : [])))];
	if (hosts.length > 0) extensions.push(extension('551d11', false, sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))));
	serial += 1;
	const body = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))),
		der(0x02, Buffer.from([serial])),
		ecdsaWithSha256,
		nameOf(issuer?.name ?? name),
		sequence(time(from), time(until)),
		nameOf(name),
		publicKey.export({ type: 'spki', format: 'der' }),
		der(0xa3, sequence(...extensions)),
	);
	const signature = sign('sha256', body, issuer?.key ?? key);
	return { name, key, keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(), certPem: pem('CERTIFICATE', sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))) };
}
