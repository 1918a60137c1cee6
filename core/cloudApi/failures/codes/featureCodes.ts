import { advice, codeRange, type CodeEntry } from './codeEntry';

const flowState: CodeEntry = ['badRequest', 'The Flow cannot be changed in its present state.', 'Only drafts can be edited and deleted; clone a published Flow to change it.'];
const flowMessage: CodeEntry = ['badRequest', 'The Flow of this message cannot be opened: wrong ID, version, mode or state.', 'Check the Flow ID and that the Flow is published; a draft needs the mode draft.'];
const callRejected: CodeEntry = ['badRequest', 'Calling is not possible with this number or setting.', 'Check the calling settings of the number in WhatsApp Manager.'];
const callBroken: CodeEntry = ['transient', 'The call could not be connected.', 'Call again later.'];
const callSettings: CodeEntry = ['badRequest', 'A calling setting is wrong.', advice.readDetails];

/** Errors of groups, Flows, calls, payments and the block list. Source: Meta, Cloud API error codes (December 2025, with the additions of 2026). */
export const featureCodes: Array<[number, CodeEntry]> = [
	...[2040, 2046, 2047].map((code): [number, CodeEntry] => [code, ['badRequest', 'The payment message does not fit the state of the order.', 'Check the status of the order and its payment.']]),
	...codeRange(2064, 2070, flowMessage),
	[131020, ['badRequest', 'The group has no other member.', 'Invite somebody first.']],
	[131041, ['badRequest', 'The group does not exist.', 'Check the group ID.']],
	[131201, ['badRequest', 'The group was changed for some of the people only.', 'Read in the details for whom it failed.']],
	[131202, ['badRequest', 'A person is in the group already.', 'Leave the person out.']],
	[131203, ['unreachableRecipient', 'A person has not accepted the terms for groups.', 'Send the invitation link instead.']],
	[131204, ['badRequest', 'The group has too many people; 8 are allowed.', 'Remove some.']],
	[131207, ['stopped', 'The group is suspended.', advice.askSupport]],
	[131208, ['throttled', 'Too many group calls.', advice.slowDown]],
	[131209, ['badRequest', 'The picture is not square.', 'Use a square picture of at least 192 pixels.']],
	[131210, ['badRequest', 'The picture is smaller than 192 pixels.', 'Use a square picture of at least 192 pixels.']],
	[131211, ['stopped', 'The number has reached its number of groups.', 'Delete groups that are no longer used.']],
	[131212, ['badRequest', 'The person is not in the group.', 'Check the person and the group.']],
	[131213, ['badRequest', 'The request to join the group does not exist any more.', 'Read the open requests again.']],
	[131214, ['stopped', 'The business may not create groups because of marketing in service chats.', advice.askSupport]],
	[131215, ['stopped', 'The business may not use groups: an official account with a high messaging limit is needed.', 'Send to people one by one.']],
	[138000, ['badRequest', 'Calling is not switched on for this number.', 'Switch it on in WhatsApp Manager.']],
	[138001, ['unreachableRecipient', 'The person cannot be called.', 'Send a message instead.']],
	[138002, ['throttled', 'Too many calls at the same time.', advice.slowDown]],
	[138003, ['transient', 'A call with this person is going on.', 'Call again later.']],
	[138004, callBroken],
	[138005, ['throttled', 'Too many calls in a short time.', advice.slowDown]],
	[138006, ['badRequest', 'The person has not given permission to be called.', 'Send a call permission request first.']],
	[138007, callBroken],
	[138009, ['capped', 'This person has been asked for the permission to call too often: once in 24 hours, twice in 7 days.', 'Wait; a connected call resets the limit.']],
	[138012, ['capped', 'This person has been called too often within 24 hours.', 'Wait until tomorrow.']],
	...codeRange(138013, 138016, callRejected),
	[138017, ['badRequest', 'The person has given permission for good; no request is needed.', 'Call the person.']],
	[138018, callRejected],
	...codeRange(138019, 138023, callBroken),
	...codeRange(138024, 138038, callSettings),
	[139000, ['stopped', 'The Flow is blocked because it breaks a policy.', 'Change the Flow in WhatsApp Manager.']],
	...codeRange(139001, 139004, flowState),
	[139006, ['badRequest', 'There is not enough traffic for the figures of this Flow.', 'Ask again when more people have used it.']],
	[139100, ['badRequest', 'Some people could not be blocked or unblocked.', 'Read in the details for whom it failed.']],
	[139101, ['badRequest', 'The block list is full (64,000).', 'Unblock people first.']],
	[139102, ['transient', 'The block list changed while it was read.', 'Read it again from its start.']],
	[139103, ['transient', 'The block list had an internal error.', advice.laterAgain]],
];
