import { sqliteRoom } from '../store/storeRoom';
import { answersContract } from './answersContract';
import { departureContract } from './departureContract';
import { deskContract } from './deskContract';
import { lateNewsContract } from './lateNewsContract';
import { processesContract } from './processesContract';
import { sourcesContract } from './sourcesContract';

describe('the desk on SQLite', () => deskContract(sqliteRoom));
describe('watching processes on SQLite', () => processesContract(sqliteRoom));
describe('notifications in an outbox on SQLite', () => departureContract(sqliteRoom));
describe('taps and words on SQLite', () => answersContract(sqliteRoom));
describe('sources on SQLite', () => sourcesContract(sqliteRoom));
describe('late news on SQLite', () => lateNewsContract(sqliteRoom));
