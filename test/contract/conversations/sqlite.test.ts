import { sqliteRoom } from '../store/storeRoom';
import { conversationsContract } from './conversationsContract';
import { interleavingsContract } from './interleavingsContract';

describe('conversations on SQLite', () => conversationsContract(sqliteRoom));
describe('concurrent messages on SQLite', () => interleavingsContract(sqliteRoom));
