/** Open time as people say it, in English, Spanish, Portuguese and German. */
export { describeNotification, type NotificationWords } from './describeNotification';
export { sayRemaining, sayTime, type SpokenTime } from './sayTime';
