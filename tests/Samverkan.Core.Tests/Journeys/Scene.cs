using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>Writes a journey entry by entry: numbered, recorded at noon on the day on which it happened unless told otherwise.</summary>
internal sealed class Scene
{
    public static readonly SecrecyDomain Af = new("af");
    public static readonly SecrecyDomain City = new("stockholm/amn");
    public static readonly JourneyId Id = new(ParticipantId.FromBits(7), new ProgrammeId("stockholmskraften"));

    private readonly List<Entry> _entries = [];

    public ImmutableArray<Entry> Entries => [.. _entries];

    public Journey Journey => Journey.Fold(Id, _entries);

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Instant Noon(string day) => Noon(Day(day));

    public static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InUtc().ToInstant();

    public static Entry Entry(long sequence, string happened, JourneyEvent body, string? recorded = null, SecrecyDomain? origin = null, DataCategory? category = null) =>
        new(
            EntryId.FromBits((UInt128)sequence), Id, sequence, Day(happened), Noon(recorded ?? happened),
            new Author(StandardRoles.Caseworker, StaffId.FromBits(3)), origin ?? Af, category ?? body.DefaultCategory,
            new EditionId("stockholmskraften/2024-1"), VersionOf(body), body);

    // A kind outside the standard catalog has a version of its own, which its test tells.
    private static int VersionOf(JourneyEvent body) => EventCatalog.Standard.TryFind(body.Kind, out EventKind? known) ? known.Version : 1;

    public Scene Add(string happened, JourneyEvent body, string? recorded = null, SecrecyDomain? origin = null, DataCategory? category = null)
    {
        _entries.Add(Entry(_entries.Count + 1, happened, body, recorded, origin, category));
        return this;
    }

    public static ActivityStarted Activity(string id, ActivityKind kind = ActivityKind.JobDirected) => new(new ActivityId(id), kind);

    public static ActivityEnded End(string id) => new(new ActivityId(id), ActivityEndReason.Completed);
}
