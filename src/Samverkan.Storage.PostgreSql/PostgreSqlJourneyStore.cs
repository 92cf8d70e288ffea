using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Storage.PostgreSql;

/// <summary>
/// A store that keeps journeys in the schema <c>samverkan</c> of a PostgreSQL database (version 13 or later). What has been answered as
/// recorded is committed. Any number of hosts may share the database: their writers wait for one another, their readers for nobody.
/// </summary>
/// <remarks>Thread-safe. Parameters and lines go to the server as they are: use TLS between machines, as the connection string says.</remarks>
[Mutable("A store holds what is recorded in it.")]
public sealed class PostgreSqlJourneyStore : JourneyStore, IAsyncDisposable, IDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly bool _isOwner;

    /// <summary>Opens a store, and makes its tables in a database that has none.</summary>
    /// <param name="connectionString">For example <c>Host=db.example;Database=samordning;Username=samverkan</c>.</param>
    /// <param name="policy">Who may read and record what.</param>
    /// <param name="clock">The clock of the host.</param>
    /// <param name="format">The kinds of entries; the standard ones when <see langword="null"/>.</param>
    /// <param name="forms">The forms that the host knows: a form says what its answers hold. Those in the box when <see langword="null"/>.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached, or the user may not use the tables, or not make them where there are none.</exception>
    /// <exception cref="InvalidOperationException">A later version of Samverkan has made the tables.</exception>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public PostgreSqlJourneyStore(string connectionString, AccessPolicy policy, IClock clock, EntryFormat? format = null, FormCatalog? forms = null)
        : this(SourceOf(connectionString), isOwner: true, policy, clock, format, forms)
    {
    }

    /// <summary>Opens a store over a host's own data source, which stays the host's to dispose of: for its certificates, its rotating passwords, its pool.</summary>
    /// <param name="source">Where connections come from.</param>
    /// <param name="policy">Who may read and record what.</param>
    /// <param name="clock">The clock of the host.</param>
    /// <param name="format">The kinds of entries; the standard ones when <see langword="null"/>.</param>
    /// <param name="forms">The forms that the host knows: a form says what its answers hold. Those in the box when <see langword="null"/>.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached, or the user may not use the tables, or not make them where there are none.</exception>
    /// <exception cref="InvalidOperationException">A later version of Samverkan has made the tables.</exception>
    public PostgreSqlJourneyStore(NpgsqlDataSource source, AccessPolicy policy, IClock clock, EntryFormat? format = null, FormCatalog? forms = null)
        : this(source, isOwner: false, policy, clock, format, forms)
    {
    }

    private PostgreSqlJourneyStore(NpgsqlDataSource source, bool isOwner, AccessPolicy policy, IClock clock, EntryFormat? format, FormCatalog? forms)
        : base(policy, clock, format ?? EntryFormat.Standard, forms)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _isOwner = isOwner;
        try
        {
            using NpgsqlConnection connection = source.OpenConnection();
            PostgreSqlSchema.Ensure(connection);
        }
        catch when (isOwner)
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Closes the connections, of a store that was made from a connection string.</summary>
    public void Dispose()
    {
        if (_isOwner)
            _source.Dispose();
    }

    /// <summary>Closes the connections, of a store that was made from a connection string.</summary>
    public ValueTask DisposeAsync() => _isOwner ? _source.DisposeAsync() : ValueTask.CompletedTask;

    /// <inheritdoc/>
    protected override async Task<ImmutableArray<Entry>> LoadAsync(JourneyId journey, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = _source.CreateCommand("SELECT line FROM samverkan.entry WHERE programme = $1 AND participant = $2 ORDER BY sequence");
        command.Parameters.AddText(journey.Programme.Value);
        command.Parameters.AddText(journey.Participant.ToString());
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            entries.Add(Parse(reader.GetFieldValue<byte[]>(0)));
        return entries.ToImmutable();
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ImmutableArray<Entry>> LoadAllAsync(ProgrammeId programme, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        // One statement reads one state of the database, whatever is recorded meanwhile.
        await using NpgsqlCommand command = _source.CreateCommand("SELECT participant, line FROM samverkan.entry WHERE programme = $1 ORDER BY participant, sequence");
        command.Parameters.AddText(programme.Value);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
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
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await PostgreSqlSchema.WaitForWritersAsync(connection, cancellation).ConfigureAwait(false);
        PostgreSqlJourneyLog log = new(connection, Format, Parse);
        AppendResult result = await write(log).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        // A commit that is cancelled half-way may have happened: from here on the caller waits for the answer.
        if (result.Status == AppendStatus.Appended)
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    private static NpgsqlDataSource SourceOf(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return NpgsqlDataSource.Create(connectionString);
    }

    // A line that this store wrote and cannot read means a damaged table; the line itself is personal.
    private Entry Parse(byte[] line) =>
        Format.TryRead(line, out Entry? entry) ? entry : throw new InvalidDataException("The database holds an entry that cannot be read.");
}
