using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Samverkan.Core;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Storage.Appender;
using Samverkan.Storage.PostgreSql;

namespace Samverkan.Storage.Tests;

public sealed class PostgreSqlTests
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 1, 7, 12, 0));

    [Fact]
    public async Task Tables_of_a_later_version_are_refused()
    {
        await using PostgreSqlDatabase database = await MadeAsync();
        await database.ExecuteAsync("UPDATE samverkan.schema_version SET version = 99");
        Assert.Throws<InvalidOperationException>(() => new PostgreSqlJourneyStore(database.ConnectionString, AccessPolicy.DenyAll, Clock));
    }

    [Fact]
    public async Task An_entry_is_never_changed_in_place()
    {
        await using PostgreSqlDatabase database = await MadeAsync();
        await database.ExecuteAsync("INSERT INTO samverkan.entry VALUES ('p', 'x', 1, 'i', '\\x00')");
        await Assert.ThrowsAsync<PostgresException>(() => database.ExecuteAsync("UPDATE samverkan.entry SET line = '\\x01'"));
    }

    [Fact]
    public async Task Hosts_that_start_at_the_same_time_make_the_tables_once()
    {
        await using PostgreSqlDatabase database = await PostgreSqlDatabase.CreateAsync();
        await Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, (_, _) =>
        {
            new PostgreSqlJourneyStore(database.ConnectionString, AccessPolicy.DenyAll, Clock).Dispose();
            return ValueTask.CompletedTask;
        });
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(*) FROM samverkan.schema_version"));
    }

    [Fact]
    public async Task A_user_who_may_only_read_and_add_is_enough_once_the_tables_are_there()
    {
        await using PostgreSqlDatabase database = await MadeAsync();
        string user = $"clerk_{Guid.NewGuid():n}";
        await database.ExecuteAsync($"CREATE ROLE {user} LOGIN; GRANT USAGE ON SCHEMA samverkan TO {user}; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA samverkan TO {user}");
        try
        {
            string connection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = user }.ConnectionString;
            using PostgreSqlJourneyStore store = new(connection, Append.Policy, Append.Clock);
            AppendResult result = await store.AppendAsync(Append.JourneyOf(0, 0), Append.EntriesOf(0, 0), null, Append.Access, TestContext.Current.CancellationToken);
            Assert.Equal(AppendStatus.Appended, result.Status);
            await Assert.ThrowsAsync<PostgresException>(async () =>
            {
                await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
                await using NpgsqlCommand delete = source.CreateCommand("DELETE FROM samverkan.entry");
                await delete.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            });
        }
        finally
        {
            await database.ExecuteAsync($"DROP OWNED BY {user}; DROP ROLE {user}");
        }
    }

    [Fact]
    public async Task The_same_call_made_at_the_same_time_by_many_is_kept_once()
    {
        await using PostgreSqlDatabase database = await MadeAsync();
        using PostgreSqlJourneyStore store = new(database.ConnectionString, Append.Policy, Append.Clock);
        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            store.AppendAsync(Append.JourneyOf(0, 1), Append.EntriesOf(0, 1), JourneyVersion.None, Append.Access, TestContext.Current.CancellationToken)));
        Assert.Single(results, static result => result.Status == AppendStatus.Appended);
        Assert.Equal(11, results.Count(static result => result.Status == AppendStatus.AlreadyThere));
        Assert.Equal((long)Append.SizeOf(1), await database.ScalarAsync("SELECT count(*) FROM samverkan.entry"));
    }

    [Fact]
    public async Task A_host_gets_the_store_by_a_connection_string_or_by_its_own_data_source()
    {
        await using PostgreSqlDatabase database = await PostgreSqlDatabase.CreateAsync();
        ServiceCollection byText = new();
        byText.AddSamverkan().UseClock(Clock).AddPostgreSqlJourneyStore(database.ConnectionString);
        await using (ServiceProvider provider = byText.BuildServiceProvider())
            Assert.IsType<PostgreSqlJourneyStore>(provider.GetRequiredService<IJourneyStore>());

        ServiceCollection bySource = new();
        bySource.AddSingleton(NpgsqlDataSource.Create(database.ConnectionString));
        bySource.AddSamverkan().UseClock(Clock).AddPostgreSqlJourneyStore();
        await using (ServiceProvider provider = bySource.BuildServiceProvider())
            Assert.IsType<PostgreSqlJourneyStore>(provider.GetRequiredService<IJourneyStore>());
    }

    private static async Task<PostgreSqlDatabase> MadeAsync()
    {
        PostgreSqlDatabase database = await PostgreSqlDatabase.CreateAsync();
        new PostgreSqlJourneyStore(database.ConnectionString, AccessPolicy.DenyAll, Clock).Dispose();
        return database;
    }
}
