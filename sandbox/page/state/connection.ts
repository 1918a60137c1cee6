/** What a client needs to reach the API through one business number; null where the seed has nothing that fits. */
export interface NumberConnection {
	phoneNumberId: string;
	displayPhoneNumber: string;
	verifiedName: string;
	accountId: string;
	accessToken: string | null;
	appId: string | null;
	appSecret: string | null;
}

/** What `GET /sandbox/connection` tells. */
export interface Connection {
	baseUrl: string;
	numbers: NumberConnection[];
}
