import { sqliteRoom } from '../store/storeRoom';
import { killSuite } from './kill/killSuite';

describe('processes that end, on SQLite', () => killSuite(sqliteRoom, { rounds: 14, sigkills: 3 }));
