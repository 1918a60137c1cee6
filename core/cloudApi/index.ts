/** Speaks Graph: one account's requests, subscriptions and lists; every answer is checked, every failure has a category. */
export { defaultBaseUrl, defaultGraphVersion, readAccount, type CloudApiAccount } from './account';
export { checkAccess, type AccessReport } from './checkAccess';
export { openCloudApi, type CloudApi } from './cloudApi';
export { CloudApiError } from './failures/cloudApiError';
export type { Failure, FailureCategory, RetryAdvice } from './failures/failure';
export { listPhoneNumbers } from './listPhoneNumbers';
export { listTemplates, type TemplateSearch } from './listTemplates';
export { sendMessage, type AcceptedMessage } from './sendMessage';
export { CallbackTakenError } from './subscription/callbackTakenError';
export { claimCallback, type ClaimMemory } from './subscription/claimCallback';
export type { Claim } from './subscription/planClaim';
export { readSubscription, type Subscription } from './subscription/readSubscription';
export { releaseCallback, type Release } from './subscription/releaseCallback';
export { verifyToken } from './subscription/verifyToken';
