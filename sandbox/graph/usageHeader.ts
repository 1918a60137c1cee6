/** The value of `x-business-use-case-usage`: how much of its quotas an account has used, in percent. The sandbox never runs out. */
export function usageHeader(accountId: string): string {
	const usage = (type: string) => ({
		type,
		call_count: 1,
		total_cputime: 1,
		total_time: 1,
		estimated_time_to_regain_access: 0,
	});
	return JSON.stringify({ [accountId]: [usage('whatsapp'), usage('whatsapp_business_management')] });
}
