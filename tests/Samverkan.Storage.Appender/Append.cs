using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Organisations;
using Samverkan.Storage.PostgreSql;
using Samverkan.Storage.Sqlite;

namespace Samverkan.Storage.Appender;

/// <summary>The appends that a run makes, one after another: whoever knows the numbers knows what each of them holds.</summary>
public static class Append
{
    private static readonly ImmutableArray<int> Sizes = [1, 2, 5, 100];
    private static readonly SecrecyDomain Body = new("af");
    private static readonly ProgrammeId Programme = new("stockholmskraften");

    /// <summary>The journeys among which a run's appends go round.</summary>
    public const int Journeys = 3;

    /// <summary>Who records.</summary>
    public static ReadingAccess Access { get; } = new(Body, StandardRoles.Caseworker, StandardPurposes.Coordination);

    /// <summary>Who may record and read what.</summary>
    public static AccessPolicy Policy { get; } = AccessPolicy.Standard(Body);

    /// <summary>A clock that stands still after everything that is recorded.</summary>
    public static IClock Clock { get; } = new StandingClock();

    /// <summary>Opens the store that a connection string names: a host's is PostgreSQL, a file's SQLite.</summary>
    public static JourneyStore Open(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.Ordinal)
            ? new PostgreSqlJourneyStore(connectionString, Policy, Clock)
            : new SqliteJourneyStore(connectionString, Policy, Clock);

    /// <summary>How many entries an append holds.</summary>
    public static int SizeOf(int append) => Sizes[append % Sizes.Length];

    /// <summary>The journey that an append belongs to.</summary>
    public static JourneyId JourneyOf(int run, int append) =>
        new(ParticipantId.FromBits((UInt128)((run * Journeys) + (append % Journeys) + 1)), Programme);

    /// <summary>The id of one entry of an append.</summary>
    public static EntryId IdOf(int run, int append, int entry) => EntryId.FromBits(((UInt128)run << 64) | ((UInt128)append << 32) | (uint)(entry + 1));

    /// <summary>The entries of an append.</summary>
    public static ImmutableArray<Entry> EntriesOf(int run, int append) =>
    [
        .. Enumerable.Range(0, SizeOf(append)).Select(entry => new Entry(
            IdOf(run, append, entry), JourneyOf(run, append), entry + 1, new LocalDate(2025, 1, 7), Instant.FromUtc(2025, 1, 7, 12, 0),
            new Author(StandardRoles.Caseworker, StaffId.FromBits(9)), Body, DataCategory.Activity, new EditionId("stockholmskraften/2024-1"), 1,
            new JointMeetingHeld([new OrganisationId("af")]))),
    ];

    private sealed class StandingClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 1, 7, 12, 0);
    }
}
