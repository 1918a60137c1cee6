import { hasCertificate, metaCommonName } from '../../../../core/inbound/door/clientCertificate';

const isMetas = (value: string | undefined) => hasCertificate({ 'x-client-cert': value }, { header: 'X-Client-Cert', commonName: metaCommonName });

test.each([
	['the name alone', metaCommonName],
	['spaces around it', ` ${metaCommonName} `],
	['nginx', `CN=${metaCommonName},O=Meta Platforms\\, Inc.,L=Menlo Park,ST=California,C=US`],
	['spaces after commas', `C=US, ST=California, O="Meta Platforms, Inc.", CN = ${metaCommonName}`],
	['slashes', `/C=US/O=Meta Platforms, Inc./CN=${metaCommonName}`],
	['small letters', `cn=${metaCommonName}`],
])('as a proxy writes it: %s', (_how, value) => {
	expect(isMetas(value)).toBe(true);
});

test.each([
	['nothing', undefined],
	['an empty header', ''],
	['another name', 'CN=client.example.com'],
	['a name that only begins like it', `CN=${metaCommonName}.evil.example`],
	['a name that only ends like it', `CN=evil.${metaCommonName}`],
	['an organization', `O=${metaCommonName}`],
	['an organization with an escaped comma in its name', `CN=evil.example,O=x\\,CN=${metaCommonName}`],
	['an organization with a comma in quotation marks', `CN=evil.example,O="x,CN=${metaCommonName}"`],
	['an organization with an escaped quotation mark', `CN=evil.example,O="x\\",CN=${metaCommonName}"`],
	['an organization with a slash in its name', `CN=evil.example,O=x/CN=${metaCommonName}`],
	['an attribute whose name ends in CN', `XCN=${metaCommonName}`],
	['two headers, of which the sender may have written one', `CN=${metaCommonName}, CN=evil.example`],
	['two headers, one with the name alone', `${metaCommonName}, CN=evil.example`],
])('not Meta: %s', (_what, value) => {
	expect(isMetas(value)).toBe(false);
});
