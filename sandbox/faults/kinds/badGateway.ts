import type { RequestFault } from '../faultKind';

const BODY = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

/** A proxy on the way answers 502 with a page, and the request never arrives. */
export const badGateway: RequestFault = {
	name: 'badGateway',
	strikes: 'request',
	sendsOnly: false,
	effect: () => ({ page: { status: 502, contentType: 'text/html', body: BODY } }),
};
