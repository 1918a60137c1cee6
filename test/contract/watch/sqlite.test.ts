import { sqliteRoom } from '../store/storeRoom';
import { deskContract } from './deskContract';

describe('the desk on SQLite', () => deskContract(sqliteRoom));
