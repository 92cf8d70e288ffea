using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Samverkan.Core;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Storage.Sqlite;

namespace Samverkan.Storage.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 1, 7, 12, 0));

    private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-").FullName;

    private string ConnectionString => $"Data Source={Path.Combine(_folder, "journeys.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Tables_of_a_later_version_are_refused()
    {
        _ = new SqliteJourneyStore(ConnectionString, AccessPolicy.DenyAll, Clock);
        Execute("UPDATE samverkan_schema SET version = 99");
        Assert.Throws<InvalidOperationException>(() => new SqliteJourneyStore(ConnectionString, AccessPolicy.DenyAll, Clock));
    }

    [Fact]
    public void An_entry_is_never_changed_in_place()
    {
        _ = new SqliteJourneyStore(ConnectionString, AccessPolicy.DenyAll, Clock);
        Execute("INSERT INTO entry VALUES ('p', 'x', 1, 'i', x'00')");
        Assert.Throws<SqliteException>(() => Execute("UPDATE entry SET line = x'01'"));
    }

    [Fact]
    public void A_database_in_memory_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new SqliteJourneyStore("Data Source=:memory:", AccessPolicy.DenyAll, Clock));
        Assert.Throws<ArgumentException>(() => new SqliteJourneyStore("Data Source=x;Mode=Memory", AccessPolicy.DenyAll, Clock));
    }

    [Fact]
    public void The_write_ahead_log_is_on()
    {
        _ = new SqliteJourneyStore(ConnectionString, AccessPolicy.DenyAll, Clock);
        using SqliteConnection connection = new(ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", command.ExecuteScalar());
    }

    [Fact]
    public async Task An_import_that_breaks_off_leaves_nothing()
    {
        SecrecyDomain af = new("af");
        SqliteJourneyStore store = new(ConnectionString, AccessPolicy.Standard(af), Clock);
        Entry Entry(int id, JourneyEvent body) => new(
            EntryId.FromBits((UInt128)id), new JourneyId(ParticipantId.FromBits(1), new("p")), id, new LocalDate(2025, 1, 1), Instant.FromUtc(2025, 1, 1, 12, 0),
            Author.System(StandardRoles.Import), af, body.DefaultCategory, new("p/1"), 1, body);
        IEnumerable<Entry> entries = [.. Enumerable.Range(1, 500).Select(id => Entry(id, new ContactMade(ContactKind.Other))), Entry(501, new NotRegistered())];
        await Assert.ThrowsAsync<ArgumentException>(() => store.ImportAsync(entries, new(af, StandardRoles.Import, StandardPurposes.Import), TestContext.Current.CancellationToken));
        JourneyView view = await store.ReadAsync(new(ParticipantId.FromBits(1), new("p")), new(af, StandardRoles.Caseworker, StandardPurposes.Coordination), null, TestContext.Current.CancellationToken);
        Assert.Empty(view.Journey.Entries);
    }

    [Fact]
    public void A_host_gets_the_store()
    {
        ServiceCollection services = new();
        services.AddSamverkan().UseClock(Clock).AddSqliteJourneyStore(ConnectionString);
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.IsType<SqliteJourneyStore>(provider.GetRequiredService<IJourneyStore>());
    }

    private sealed record NotRegistered() : JourneyEvent("test.notRegistered", DataCategory.Activity);

    private void Execute(string sql)
    {
        using SqliteConnection connection = new(ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
