using System.Collections.Immutable;
using Npgsql;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Storage.PostgreSql;

/// <summary>The log inside one transaction, which belongs to the connection.</summary>
internal sealed class PostgreSqlJourneyLog(NpgsqlConnection connection, EntryFormat format, Func<byte[], Entry> parse) : IJourneyLog
{
    public async ValueTask<long> LastSequenceAsync(JourneyId journey, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = Command("SELECT coalesce(max(sequence), 0) FROM samverkan.entry WHERE programme = $1 AND participant = $2");
        command.Parameters.AddText(journey.Programme.Value);
        command.Parameters.AddText(journey.Participant.ToString());
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is long last ? last : 0;
    }

    public async ValueTask<ImmutableArray<Entry>> ReadAsync(JourneyId journey, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = Command("SELECT line FROM samverkan.entry WHERE programme = $1 AND participant = $2 ORDER BY sequence");
        command.Parameters.AddText(journey.Programme.Value);
        command.Parameters.AddText(journey.Participant.ToString());
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            entries.Add(parse(reader.GetFieldValue<byte[]>(0)));
        return entries.ToImmutable();
    }

    public async ValueTask<Entry?> FindAsync(EntryId entry, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = Command("SELECT line FROM samverkan.entry WHERE id = $1");
        command.Parameters.AddText(entry.ToString());
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is byte[] line ? parse(line) : null;
    }

    public async ValueTask AddAsync(Entry entry, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = Command("INSERT INTO samverkan.entry (programme, participant, sequence, id, line) VALUES ($1, $2, $3, $4, $5)");
        command.Parameters.AddText(entry.Journey.Programme.Value);
        command.Parameters.AddText(entry.Journey.Participant.ToString());
        command.Parameters.AddNumber(entry.Sequence);
        command.Parameters.AddText(entry.Id.ToString());
        command.Parameters.AddBytes([.. format.Write(entry)]);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private NpgsqlCommand Command(string text) => new(text, connection);
}
