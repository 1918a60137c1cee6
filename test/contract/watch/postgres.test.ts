import { postgresRoom } from '../store/storeRoom';
import { answersContract } from './answersContract';
import { departureContract } from './departureContract';
import { deskContract } from './deskContract';
import { lateNewsContract } from './lateNewsContract';
import { processesContract } from './processesContract';
import { sourcesContract } from './sourcesContract';

describe('the desk on Postgres', () => deskContract(postgresRoom));
describe('watching processes on Postgres', () => processesContract(postgresRoom));
describe('notifications in an outbox on Postgres', () => departureContract(postgresRoom));
describe('taps and words on Postgres', () => answersContract(postgresRoom));
describe('sources on Postgres', () => sourcesContract(postgresRoom));
describe('late news on Postgres', () => lateNewsContract(postgresRoom));
