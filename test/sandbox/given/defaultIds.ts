export const appId = '100111222333444';
export const appSecret = 'sandbox-app-secret';
export const accountId = '200111222333444';
export const phoneNumberId = '300111222333444';
export const token = 'EAAsandbox';
export const ana = '15550107701';
export const rui = '15550107702';
