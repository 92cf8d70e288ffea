using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Conformance.Journeys;

/// <summary>The bodies, readers and entries of the suite.</summary>
internal static class StoreScene
{
    public static readonly SecrecyDomain One = new("one");
    public static readonly SecrecyDomain Other = new("other");
    public static readonly ProgrammeId Programme = new("conformance");
    public static readonly LocalDate FirstDay = new(2025, 1, 7);
    public static readonly FixedClock Clock = new(Noon(new LocalDate(2026, 1, 7)));
    public static readonly AccessPolicy Policy = AccessPolicy.Standard(One);
    public static readonly ReadingAccess Caseworker = new(One, StandardRoles.Caseworker, StandardPurposes.Coordination);
    public static readonly ReadingAccess OtherCaseworker = new(Other, StandardRoles.Caseworker, StandardPurposes.Coordination);
    public static readonly ReadingAccess Reporter = new(One, StandardRoles.Reporting, StandardPurposes.Reporting);
    public static readonly ReadingAccess Importer = new(One, StandardRoles.Import, StandardPurposes.Import);
    public static readonly ReadingAccess Stranger = new(One, new ReaderRole("stranger"), StandardPurposes.Coordination);

    public static JourneyId Journey(int participant) => new(ParticipantId.FromBits((UInt128)participant), Programme);

    public static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InUtc().ToInstant();

    public static Entry Entry(int id, JourneyEvent body, int participant = 1, int day = 0, SecrecyDomain? origin = null) => new(
        EntryId.FromBits((UInt128)id), Journey(participant), id, FirstDay.PlusDays(day), Noon(FirstDay.PlusDays(day)),
        new Author(StandardRoles.Caseworker, StaffId.FromBits(9)), origin ?? One, body.DefaultCategory, new EditionId("conformance/1"), EventCatalog.Standard.VersionOf(body), body);

    public static ImmutableArray<Entry> Way(int participant, int firstId) =>
    [
        Entry(firstId, new Referred(new("one")), participant),
        Entry(firstId + 1, FactObserved.Of(StandardFacts.RegisterSex, "woman", DatePeriod.From(FirstDay)), participant),
        Entry(firstId + 2, new Started(), participant, 7),
        Entry(firstId + 3, new ActivityStarted(new("a"), ActivityKind.JobDirected), participant, 14),
    ];

    public static Task<IJourneyStore> CreateAsync(this IJourneyStoreBench bench) => bench.CreateAsync(Policy, Clock, EntryFormat.Standard);

    public static async Task<List<JourneyView>> AllAsync(this IJourneyStore store, ReadingAccess access, CancellationToken cancellation)
    {
        List<JourneyView> views = [];
        await foreach (JourneyView view in store.ReadAllAsync(Programme, access, null, cancellation).ConfigureAwait(false))
            views.Add(view);
        return views;
    }
}
