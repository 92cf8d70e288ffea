using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Storage.Sqlite;

/// <summary>
/// A store that keeps journeys in one SQLite file, with a write-ahead log and full synchronisation: what has been answered as
/// recorded survives a crash of the process and of the machine. Several processes may share the file.
/// </summary>
[Mutable("A store holds what is recorded in it.")]
public sealed class SqliteJourneyStore : JourneyStore
{
    private readonly string _connectionString;

    /// <summary>Opens a store, and makes its tables in an empty file.</summary>
    /// <param name="connectionString">For example <c>Data Source=samverkan.db</c>. A file; a database in memory has its own store.</param>
    /// <param name="policy">Who may read and record what.</param>
    /// <param name="clock">The clock of the host.</param>
    /// <param name="format">The kinds of entries; the standard ones when <see langword="null"/>.</param>
    /// <param name="forms">The forms that the host knows: a form says what its answers hold. Those in the box when <see langword="null"/>.</param>
    /// <exception cref="SqliteException">The file cannot be opened or is no database.</exception>
    /// <exception cref="InvalidOperationException">A later version of Samverkan has made the tables.</exception>
    /// <exception cref="ArgumentException">The connection string names no file.</exception>
    public SqliteJourneyStore(string connectionString, AccessPolicy policy, IClock clock, EntryFormat? format = null, FormCatalog? forms = null)
        : base(policy, clock, format ?? EntryFormat.Standard, forms)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        SqliteConnectionStringBuilder builder = new(connectionString);
        if (builder.DataSource.Length == 0 || builder.Mode == SqliteOpenMode.Memory || builder.DataSource.Contains(":memory:", StringComparison.Ordinal))
            throw new ArgumentException("The store needs a file. For a store in memory use InMemoryJourneyStore.", nameof(connectionString));
        _connectionString = builder.ToString();
        using SqliteConnection connection = Open();
        SqliteSchema.Ensure(connection);
    }

    /// <inheritdoc/>
    protected override async Task<ImmutableArray<Entry>> LoadAsync(JourneyId journey, CancellationToken cancellation)
    {
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT line FROM entry WHERE programme = $programme AND participant = $participant ORDER BY sequence";
        command.Parameters.AddWithValue("$programme", journey.Programme.Value);
        command.Parameters.AddWithValue("$participant", journey.Participant.ToString());
        using SqliteDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            entries.Add(Parse(reader.GetFieldValue<byte[]>(0)));
        return entries.ToImmutable();
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ImmutableArray<Entry>> LoadAllAsync(ProgrammeId programme, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        // One statement reads one state of the file, whatever is recorded meanwhile.
        command.CommandText = "SELECT participant, line FROM entry WHERE programme = $programme ORDER BY participant, sequence";
        command.Parameters.AddWithValue("$programme", programme.Value);
        using SqliteDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        string? participant = null;
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            string next = reader.GetString(0);
            if (participant is not null && !string.Equals(participant, next, StringComparison.Ordinal))
            {
                yield return entries.DrainToImmutable();
                cancellation.ThrowIfCancellationRequested();
            }

            participant = next;
            entries.Add(Parse(reader.GetFieldValue<byte[]>(1)));
        }

        if (entries.Count > 0)
            yield return entries.DrainToImmutable();
    }

    /// <inheritdoc/>
    protected override async Task<AppendResult> WriteAsync(Func<IJourneyLog, ValueTask<AppendResult>> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(write);
        cancellation.ThrowIfCancellationRequested();
        using SqliteConnection connection = Open();
        // Immediate: a writer waits for the one before it, and what it then reads cannot change under it.
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        using SqliteJourneyLog log = new(connection, transaction, Format, Parse);
        AppendResult result = await write(log).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (result.Status == AppendStatus.Appended)
            transaction.Commit();
        return result;
    }

    private SqliteConnection Open()
    {
        SqliteConnection connection = new(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A line that this store wrote and cannot read means a damaged file; the line itself is personal.
    private Entry Parse(byte[] line) =>
        Format.TryRead(line, out Entry? entry) ? entry : throw new InvalidDataException("The database holds an entry that cannot be read.");
}
