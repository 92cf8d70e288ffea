using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Storage.Appender;

namespace Samverkan.Storage.Tests;

/// <summary>
/// A process that appends to a database is killed at moments that chance picks, again and again on the same file. In every test run five
/// times; 200 times by <c>eng/soak</c>.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly string Host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private readonly string _folder = Directory.CreateTempSubdirectory("samverkan-").FullName;

    private string Sqlite => $"Data Source={Path.Combine(_folder, "journeys.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_sqlite_answered_as_recorded_survives_a_kill_and_no_append_is_there_by_half()
    {
        using SqliteConnection connection = new(Sqlite);
        await RunAsync(Sqlite, async sql =>
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
            command.CommandText = sql;
            object? answer = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            await connection.CloseAsync();
            return answer;
        }, "entry");
    }

    [Fact]
    public async Task What_postgresql_answered_as_recorded_survives_a_kill_and_no_append_is_there_by_half()
    {
        await using PostgreSqlDatabase database = await PostgreSqlDatabase.CreateAsync();
        await RunAsync(database.ConnectionString, database.ScalarAsync, "samverkan.entry");
    }

    private static async Task RunAsync(string database, Func<string, Task<object?>> scalar, string table)
    {
        Random chance = new();
        long entries = 0;
        int answered = 0;
        for (int run = 0; run < Soak.Iterations(ci: 5, whole: 200); run++)
        {
            // Now and then before the first answer: while the database is opened and its tables are made.
            Dictionary<int, string> told = await KillAsync(database, run, chance.Next(5) == 0 ? 0 : chance.Next(1, 25), TimeSpan.FromMilliseconds(chance.Next(60)));
            answered += told.Count;
            JourneyStore store = Append.Open(database);
            entries += await CheckAsync(store, run, told);
            Assert.Equal(entries, await scalar($"SELECT count(*) FROM {table}"));
            if (store is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
        }

        Assert.NotEqual(0, answered);
    }

    private static async Task<long> CheckAsync(JourneyStore store, int run, Dictionary<int, string> told)
    {
        // Of the append that was under way nobody has heard: it is there whole or not at all. After it there is nothing.
        Assert.Equal(Enumerable.Range(0, told.Count), told.Keys.Order());
        int underWay = told.Count;
        Dictionary<JourneyId, List<EntryId>> expected = [];
        for (int append = 0; append < underWay; append++)
            Expect(append);
        JourneyId last = Append.JourneyOf(run, underWay);
        ImmutableArray<Entry> found = await EntriesAsync(store, last);
        bool isThere = found.Any(entry => entry.Id == Append.IdOf(run, underWay, 0));
        // A call that got no answer is made again, and its entries are there once.
        AppendResult again = await store.AppendAsync(last, Append.EntriesOf(run, underWay), null, Append.Access, TestContext.Current.CancellationToken);
        Assert.Equal(isThere ? AppendStatus.AlreadyThere : AppendStatus.Appended, again.Status);
        if (isThere)
            Assert.Equal(Append.SizeOf(underWay), found.Count(entry => Append.EntriesOf(run, underWay).Any(own => own.Id == entry.Id)));
        Expect(underWay);

        for (int journey = 0; journey < Append.Journeys; journey++)
        {
            JourneyId id = Append.JourneyOf(run, journey);
            JourneyView view = await store.ReadAsync(id, Append.Access, null, TestContext.Current.CancellationToken);
            Assert.Equal(expected.GetValueOrDefault(id, []), view.Journey.Entries.Select(static entry => entry.Id));
            Assert.Equal(Enumerable.Range(1, view.Journey.Entries.Length), view.Journey.Entries.Select(static entry => (int)entry.Sequence));
            int newest = Enumerable.Range(0, underWay).LastOrDefault(append => Append.JourneyOf(run, append) == id, -1);
            if (id == last)
                Assert.Equal(again.Version, view.Version);
            else
                Assert.Equal(newest < 0 ? JourneyVersion.None.ToString() : told[newest], view.Version.ToString());
        }

        // Whoever repeats what was answered long ago changes nothing, by the same ids.
        for (int append = 0; append < underWay; append++)
        {
            AppendResult repeated = await store.AppendAsync(Append.JourneyOf(run, append), Append.EntriesOf(run, append), null, Append.Access, TestContext.Current.CancellationToken);
            Assert.Equal(AppendStatus.AlreadyThere, repeated.Status);
        }

        return expected.Values.Sum(static ids => (long)ids.Count);

        void Expect(int append)
        {
            if (!expected.TryGetValue(Append.JourneyOf(run, append), out List<EntryId>? ids))
                expected.Add(Append.JourneyOf(run, append), ids = []);
            ids.AddRange(Append.EntriesOf(run, append).Select(static entry => entry.Id));
        }
    }

    private static async Task<ImmutableArray<Entry>> EntriesAsync(JourneyStore store, JourneyId journey) =>
        (await store.ReadAsync(journey, Append.Access, null, TestContext.Current.CancellationToken)).Journey.Entries;

    /// <summary>Starts the process, kills it some time after an answer, and returns what it has been answered: version by append.</summary>
    private static async Task<Dictionary<int, string>> KillAsync(string database, int run, int answers, TimeSpan later)
    {
        ProcessStartInfo start = new(Host) { RedirectStandardOutput = true };
        foreach (string word in (string[])[typeof(Append).Assembly.Location, database, run.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(word);
        using Process process = Process.Start(start)!;
        Dictionary<int, string> told = [];
        string? line;
        while (told.Count < answers && (line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)) is not null)
            Tell(line);
        await Task.Delay(later, TestContext.Current.CancellationToken);
        Assert.False(process.HasExited);
        process.Kill();
        while ((line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)) is not null)
            Tell(line);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return told;

        // A line that the kill has cut off is no answer that anybody got; without its last letter it is one letter short.
        void Tell(string text)
        {
            if (text.Split(' ') is [var append, { Length: 26 } version])
                told.Add(int.Parse(append, CultureInfo.InvariantCulture), version);
        }
    }
}
