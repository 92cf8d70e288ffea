using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Storage.Sqlite;

/// <summary>The log inside one transaction, with its statements prepared once.</summary>
internal sealed class SqliteJourneyLog : IJourneyLog, IDisposable
{
    private readonly EntryFormat _format;
    private readonly Func<byte[], Entry> _parse;
    private readonly SqliteCommand _last;
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _add;
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public SqliteJourneyLog(SqliteConnection connection, SqliteTransaction transaction, EntryFormat format, Func<byte[], Entry> parse)
    {
        _format = format;
        _parse = parse;
        _last = Prepare(
            connection, transaction,
            "SELECT sequence FROM entry WHERE programme = $programme AND participant = $participant ORDER BY sequence DESC LIMIT 1",
            "$programme", "$participant");
        _read = Prepare(
            connection, transaction,
            "SELECT line FROM entry WHERE programme = $programme AND participant = $participant ORDER BY sequence",
            "$programme", "$participant");
        _find = Prepare(connection, transaction, "SELECT line FROM entry WHERE id = $id", "$id");
        _add = Prepare(
            connection, transaction,
            "INSERT INTO entry (programme, participant, sequence, id, line) VALUES ($programme, $participant, $sequence, $id, $line)",
            "$programme", "$participant", "$sequence", "$id", "$line");
    }

    public ValueTask<long> LastSequenceAsync(JourneyId journey, CancellationToken cancellation)
    {
        _last.Parameters[0].Value = journey.Programme.Value;
        _last.Parameters[1].Value = journey.Participant.ToString();
        return ValueTask.FromResult(_last.ExecuteScalar() is long last ? last : 0);
    }

    public ValueTask<ImmutableArray<Entry>> ReadAsync(JourneyId journey, CancellationToken cancellation)
    {
        _read.Parameters[0].Value = journey.Programme.Value;
        _read.Parameters[1].Value = journey.Participant.ToString();
        using SqliteDataReader reader = _read.ExecuteReader();
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            entries.Add(_parse(reader.GetFieldValue<byte[]>(0)));
        }

        return ValueTask.FromResult(entries.ToImmutable());
    }

    public ValueTask<Entry?> FindAsync(EntryId entry, CancellationToken cancellation)
    {
        _find.Parameters[0].Value = entry.ToString();
        return ValueTask.FromResult(_find.ExecuteScalar() is byte[] line ? _parse(line) : null);
    }

    public ValueTask AddAsync(Entry entry, CancellationToken cancellation)
    {
        _buffer.ResetWrittenCount();
        _format.Write(entry, _buffer);
        _add.Parameters[0].Value = entry.Journey.Programme.Value;
        _add.Parameters[1].Value = entry.Journey.Participant.ToString();
        _add.Parameters[2].Value = entry.Sequence;
        _add.Parameters[3].Value = entry.Id.ToString();
        _add.Parameters[4].Value = _buffer.WrittenSpan.ToArray();
        _add.ExecuteNonQuery();
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        _last.Dispose();
        _read.Dispose();
        _find.Dispose();
        _add.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string text, params ReadOnlySpan<string> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (string name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}
