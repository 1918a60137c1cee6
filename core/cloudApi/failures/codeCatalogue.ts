import type { FailureCategory } from './failure';

/** Category, what happened, what to do. */
export type CodeEntry = readonly [category: FailureCategory, what: string, fix: string];

const newToken = 'Create a new permanent token (system user) in Meta Business settings and enter it in the credential.';
const grantPermission = 'Give the system user whatsapp_business_messaging and whatsapp_business_management, and create a new token.';
const slowDown = 'Wait and send more slowly.';
const laterAgain = 'Try again in a minute.';
const correctTemplate = 'Compare the variables with the approved template in WhatsApp Manager.';
const sendTemplate = 'Send an approved template instead; it may be sent at any time.';
const askSupport = 'Open the account in WhatsApp Manager; it says what is blocked and how to appeal.';

/** The Cloud API's error codes. Source: Meta, Cloud API error codes (December 2025, with the additions of 2026). */
export const codeCatalogue: ReadonlyMap<number, CodeEntry> = new Map<number, CodeEntry>([
	[0, ['access', 'The access token could not be verified: it has expired or was withdrawn.', newToken]],
	[1, ['badRequest', 'The Cloud API could not understand the request, or failed while reading it.', 'Try once more; if it fails again, check the request.']],
	[2, ['transient', 'The Cloud API is temporarily down.', laterAgain]],
	[3, ['access', 'The access token lacks the capability for this call.', grantPermission]],
	[4, ['throttled', 'The app has made too many calls.', slowDown]],
	[10, ['access', 'The access token lacks the permission for this call.', grantPermission]],
	[100, ['badRequest', 'A parameter of the request is wrong or not supported.', 'Correct the parameter that the details name.']],
	[102, ['access', 'The API session is no longer valid.', newToken]],
	[104, ['access', 'The request carried no access token.', 'Enter an access token in the credential.']],
	[190, ['access', 'The access token is not valid: it was withdrawn, mistyped or belongs to a removed app.', newToken]],
	[368, ['stopped', 'The account is temporarily blocked because of policy violations.', askSupport]],
	[613, ['throttled', 'A rate limit of this call has been reached.', slowDown]],
	[2200, ['badRequest', 'Meta could not verify the webhook address: it did not answer the verification request correctly.', 'Make this n8n reachable from the internet over https, and set WEBHOOK_URL to that address.']],
	[80007, ['throttled', 'The WhatsApp account has made too many management calls.', slowDown]],
	[80008, ['throttled', 'The WhatsApp account has made too many management calls.', slowDown]],
	[130403, ['unreachableRecipient', 'The recipient is on the block list of this business.', 'Remove the block first if this is a mistake.']],
	[130429, ['throttled', 'The sender number has reached its messages per second.', slowDown]],
	[130472, ['capped', 'Meta left this marketing message out because the recipient is part of an experiment.', 'Do not repeat it; use another channel.']],
	[130497, ['stopped', 'The business may not message people in this country.', 'Use another channel for this country.']],
	[131000, ['transient', 'Something went wrong at WhatsApp.', laterAgain]],
	[131005, ['access', 'The access token lacks the permission for this call.', grantPermission]],
	[131008, ['badRequest', 'A required parameter is missing.', 'Add the parameter that the details name.']],
	[131009, ['badRequest', 'The value of a parameter is not valid.', 'Correct the value that the details name.']],
	[131016, ['transient', 'A service behind WhatsApp is down.', laterAgain]],
	[131021, ['badRequest', 'Sender and recipient are the same number.', 'Choose another recipient.']],
	[131026, ['unreachableRecipient', 'The message cannot be delivered: the number is not on WhatsApp, uses an old version, has not accepted the terms or has blocked you.', 'Check the number; reach the person another way.']],
	[131030, ['badRequest', "The recipient is not on the test number's list.", 'A test number only reaches the numbers confirmed under "To" on the API setup page of the app. Add this one there, or use your own number.']],
	[131031, ['stopped', 'The WhatsApp account is locked.', askSupport]],
	[131037, ['stopped', 'The sender number has no approved display name.', 'Have the display name approved in WhatsApp Manager.']],
	[131042, ['stopped', 'There is a problem with the payment of this account.', 'Check the payment method in Meta Business settings.']],
	[131045, ['stopped', 'The sender number is not registered correctly.', 'Register the number with the Cloud API again.']],
	[131047, ['windowClosed', 'More than 24 hours have passed since the recipient last wrote.', sendTemplate]],
	[131048, ['stopped', 'WhatsApp holds messages back because too many were reported as spam.', 'Stop sending, and check the quality of the number in WhatsApp Manager.']],
	[131049, ['capped', 'Meta chose not to deliver this marketing message to keep the number of such messages per person low.', 'Wait at least 24 hours; do not repeat it at once.']],
	[131050, ['optedOut', 'The recipient has stopped marketing messages from this business.', 'Send this person no marketing; service and utility messages are still possible.']],
	[131051, ['badRequest', 'This type of message is not supported.', 'Choose another type.']],
	[131052, ['badRequest', 'The file that the person sent could not be fetched.', 'Ask the person to send it again.']],
	[131053, ['badRequest', 'The media could not be used: its type, size or encoding, or the link does not lead to a public file.', 'Check type and size against the limits, and that the link opens without login.']],
	[131056, ['pairLimited', 'Too many messages to this recipient in a short time.', 'Wait; one message every 6 seconds per recipient is safe.']],
	[131057, ['transient', 'The account is in maintenance for up to a minute.', laterAgain]],
	[132000, ['badRequest', 'The number of template variables does not fit the template.', correctTemplate]],
	[132001, ['badRequest', 'The template does not exist in this language, or is not approved.', "Check name and language in WhatsApp Manager. The language must be exactly the approved one: en and en_US are different."]],
	[132005, ['badRequest', 'The filled template is too long.', 'Shorten the variables.']],
	[132007, ['badRequest', "The template's text breaks a WhatsApp policy.", 'Read the reason in WhatsApp Manager and change the text.']],
	[132008, ['badRequest', 'A template variable has a wrong format.', correctTemplate]],
	[132012, ['badRequest', 'A template variable has a wrong format.', correctTemplate]],
	[132015, ['stopped', 'The template is paused because of low quality.', 'Improve it or wait until WhatsApp releases it; send another template meanwhile.']],
	[132016, ['stopped', 'The template has been switched off for good because of low quality.', 'Create a new template.']],
	[132018, ['badRequest', 'A template variable did not pass the checks.', correctTemplate]],
	[133004, ['transient', 'The server is temporarily unavailable.', laterAgain]],
	[133010, ['stopped', 'The sender number is not registered with the Cloud API.', 'Register it: WhatsApp Manager, phone numbers, or POST /{number}/register.']],
	[134100, ['badRequest', 'Only marketing templates can be sent this way.', 'Send it as a normal message.']],
	[135000, ['badRequest', 'The request has an unknown problem in its parameters.', 'Compare the request with the documentation; ask Meta with the trace ID if nothing is wrong.']],
	[137000, ['stopped', 'The identity of the recipient has changed since it was last confirmed.', 'Confirm with the person another way, then use the new identity hash.']],
]);
