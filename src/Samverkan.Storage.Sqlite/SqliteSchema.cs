using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Samverkan.Storage.Sqlite;

/// <summary>The tables and their version.</summary>
internal static class SqliteSchema
{
    private const int Version = 1;

    public static void Ensure(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "CREATE TABLE IF NOT EXISTS samverkan_schema (version INTEGER NOT NULL)";
        command.ExecuteNonQuery();
        command.CommandText = "SELECT max(version) FROM samverkan_schema";
        long version = command.ExecuteScalar() is long found ? found : 0;
        if (version > Version)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The database has version {version} of the tables; this version of Samverkan knows {Version}."));
        if (version < 1)
        {
            command.CommandText =
                """
                CREATE TABLE entry (
                  programme TEXT NOT NULL,
                  participant TEXT NOT NULL,
                  sequence INTEGER NOT NULL,
                  id TEXT NOT NULL UNIQUE,
                  line BLOB NOT NULL,
                  PRIMARY KEY (programme, participant, sequence)
                ) WITHOUT ROWID;
                CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
                BEGIN
                  SELECT RAISE(ABORT, 'An entry is never changed.');
                END;
                INSERT INTO samverkan_schema (version) VALUES (1);
                """;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
