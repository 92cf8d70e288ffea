using Microsoft.Data.Sqlite;
using NodaTime;
using Samverkan.Conformance.Journeys;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Storage.PostgreSql;
using Samverkan.Storage.Sqlite;

namespace Samverkan.Storage.Tests;

/// <summary>Each store keeps what the interface promises, by the suite that a store of a host's own would use.</summary>
public sealed class StoreConformanceTests
{
    public static TheoryData<string> InMemory => [.. JourneyStoreSuite.Cases(new InMemoryBench()).Select(static promise => promise.Name)];

    public static TheoryData<string> Sqlite
    {
        get
        {
            using SqliteBench bench = new();
            return [.. JourneyStoreSuite.Cases(bench).Select(static promise => promise.Name)];
        }
    }

    // The names of the promises are the same for every durable store: no server is needed to list them.
    public static TheoryData<string> PostgreSql => Sqlite;

    [Theory]
    [MemberData(nameof(InMemory))]
    public Task The_store_in_memory_keeps_its_promise(string promise) => RunAsync(new InMemoryBench(), promise);

    [Theory]
    [MemberData(nameof(Sqlite))]
    public async Task The_store_on_sqlite_keeps_its_promise(string promise)
    {
        using SqliteBench bench = new();
        await RunAsync(bench, promise);
    }

    [Theory]
    [MemberData(nameof(PostgreSql))]
    public async Task The_store_on_postgresql_keeps_its_promise(string promise)
    {
        await using PostgreSqlBench bench = new();
        await RunAsync(bench, promise);
    }

    private static Task RunAsync(IJourneyStoreBench bench, string promise) =>
        JourneyStoreSuite.Cases(bench).Single(known => known.Name == promise).RunAsync(TestContext.Current.CancellationToken);

    private sealed class InMemoryBench : IJourneyStoreBench
    {
        public bool IsDurable => false;

        public Task<IJourneyStore> CreateAsync(AccessPolicy policy, IClock clock, EntryFormat format) =>
            Task.FromResult<IJourneyStore>(new InMemoryJourneyStore(policy, clock, format));

        public Task<IJourneyStore> ReopenAsync(AccessPolicy policy, IClock clock, EntryFormat format) => throw new InvalidOperationException("A store in memory is gone with the process.");
    }

    private sealed class SqliteBench : IJourneyStoreBench, IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-").FullName;
        private int _made;

        public bool IsDurable => true;

        public Task<IJourneyStore> CreateAsync(AccessPolicy policy, IClock clock, EntryFormat format)
        {
            _made++;
            return ReopenAsync(policy, clock, format);
        }

        public Task<IJourneyStore> ReopenAsync(AccessPolicy policy, IClock clock, EntryFormat format) =>
            Task.FromResult<IJourneyStore>(new SqliteJourneyStore($"Data Source={Path.Combine(_folder, FormattableString.Invariant($"journeys-{_made}.db"))}", policy, clock, format));

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private sealed class PostgreSqlBench : IJourneyStoreBench, IAsyncDisposable
    {
        private readonly List<PostgreSqlDatabase> _made = [];

        public bool IsDurable => true;

        public async Task<IJourneyStore> CreateAsync(AccessPolicy policy, IClock clock, EntryFormat format)
        {
            _made.Add(await PostgreSqlDatabase.CreateAsync());
            return await ReopenAsync(policy, clock, format);
        }

        public Task<IJourneyStore> ReopenAsync(AccessPolicy policy, IClock clock, EntryFormat format) =>
            Task.FromResult<IJourneyStore>(new PostgreSqlJourneyStore(_made[^1].ConnectionString, policy, clock, format));

        public async ValueTask DisposeAsync()
        {
            foreach (PostgreSqlDatabase database in _made)
                await database.DisposeAsync();
        }
    }
}
