/** The value of `x-business-use-case-usage`: how much of its management quota an account has used, in percent, and the minutes to wait when it is used up. */
export function usageHeader(accountId: string, { percent, waitMinutes }: { percent: number; waitMinutes: number }): string {
	const usage = (type: string, callCount: number, wait: number): string =>
		`{"type":"${type}","call_count":${callCount},"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":${wait}}`;
	return `{"${accountId}":[${usage('whatsapp', 1, 0)},${usage('whatsapp_business_management', percent, waitMinutes)}]}`;
}
