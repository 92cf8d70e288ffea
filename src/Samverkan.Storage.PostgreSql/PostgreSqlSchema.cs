using System.Globalization;
using Npgsql;

namespace Samverkan.Storage.PostgreSql;

/// <summary>The tables, their version, and the lock that keeps writers apart.</summary>
internal static class PostgreSqlSchema
{
    private const int Version = 1;

    // A number of Samverkan's own among the advisory locks of the database: the letters "samverka".
    private const long WritersLock = 0x73616D7665726B61;

    public static void Ensure(NpgsqlConnection connection)
    {
        // A host whose user may not make tables finds those that an administrator's has made.
        if (Found(connection) is { } version)
        {
            Check(version);
            return;
        }

        using NpgsqlTransaction transaction = connection.BeginTransaction();
        using (NpgsqlCommand wait = new($"SELECT pg_advisory_xact_lock({WritersLock.ToString(CultureInfo.InvariantCulture)})", connection))
            wait.ExecuteNonQuery();
        if (Found(connection) is { } meanwhile)
        {
            Check(meanwhile);
            return;
        }

        using NpgsqlCommand command = new(
            """
            CREATE SCHEMA IF NOT EXISTS samverkan;
            CREATE TABLE samverkan.schema_version (version integer NOT NULL);
            CREATE TABLE samverkan.entry (
              programme text COLLATE "C" NOT NULL,
              participant text COLLATE "C" NOT NULL,
              sequence bigint NOT NULL,
              id text COLLATE "C" NOT NULL UNIQUE,
              line bytea NOT NULL,
              PRIMARY KEY (programme, participant, sequence)
            );
            CREATE FUNCTION samverkan.entry_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'An entry is never changed.'; END $$;
            CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON samverkan.entry
              FOR EACH ROW EXECUTE FUNCTION samverkan.entry_is_never_changed();
            INSERT INTO samverkan.schema_version (version) VALUES (1);
            """,
            connection);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    public static async Task WaitForWritersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        // A statement after the lock sees all that the writer before it has committed (read committed).
        await using NpgsqlCommand command = new($"SELECT pg_advisory_xact_lock({WritersLock.ToString(CultureInfo.InvariantCulture)})", connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static int? Found(NpgsqlConnection connection)
    {
        // Read from the catalogue's rows: to_regclass answers from a cache that an advisory lock does not refresh.
        using NpgsqlCommand exists = new("SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'samverkan' AND tablename = 'schema_version')", connection);
        if (exists.ExecuteScalar() is not true)
            return null;
        using NpgsqlCommand command = new("SELECT max(version) FROM samverkan.schema_version", connection);
        return command.ExecuteScalar() as int?;
    }

    private static void Check(int version)
    {
        if (version > Version)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The database has version {version} of the tables; this version of Samverkan knows {Version}."));
    }
}
