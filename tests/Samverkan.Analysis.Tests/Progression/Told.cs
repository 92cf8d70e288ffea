using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Tests.Progression;

/// <summary>Journeys and instruments for the tests of this room.</summary>
internal static class Told
{
    public static readonly IndicatorSetId Steps = new("our-steps");

    public static Journey Of(int person, params IEnumerable<(LocalDate Happened, JourneyEvent Body)> story)
    {
        JourneyId id = new(ParticipantId.FromBits((UInt128)person), new ProgrammeId("test"));
        return Journey.Fold(id, story.Select((told, i) => new Entry(
            EntryId.FromBits((UInt128)((person * 10_000) + i + 1)),
            id,
            i + 1,
            told.Happened,
            told.Happened.AtMidnight().InUtc().ToInstant(),
            Author.System(StandardRoles.Import),
            new SecrecyDomain("af"),
            told.Body.DefaultCategory,
            new EditionId("test/1"),
            1,
            told.Body)));
    }

    public static ProgressionMeasured Form(RaterRole rater, int version, params (string Indicator, int? Value)[] answers) => new(
        Steps, version, rater,
        [.. answers.Select(static a => a.Value is { } value ? IndicatorRating.Of(new(a.Indicator), value) : IndicatorRating.Without(new(a.Indicator), AnswerAbsence.Declined))]);

    public static ProgressionMeasured Own(params (string Indicator, int? Value)[] answers) => Form(RaterRole.Participant, 1, answers);

    public static ProgressionMeasured Other(params (string Indicator, int? Value)[] answers) => Form(RaterRole.Caseworker, 1, answers);

    public static StaffId Staff(int number) => StaffId.FromBits((UInt128)number);

    /// <summary>Three indicators in version 1; version 2 has "contacts" on ten steps, "plans" for the third, and counterparts for the first two.</summary>
    public static IndicatorSetCatalog Sets { get; } = new([Set(1, 5, "everyday", "contacts", "next-step"), Set(2, 10, "everyday", "contacts", "plans")]);

    private static IndicatorSet Set(int version, int contacts, params string[] indicators) => new()
    {
        Id = Steps,
        Version = version,
        Name = new("Våra steg", "Our steps"),
        Validity = DatePeriod.From(new LocalDate(2024, 1, 1)),
        Provenance = Provenance.Own,
        LicenceNote = new("Egen", "Own"),
        Source = new("Egen uppsättning", ""),
        Indicators =
        [
            .. indicators.Select(id => new ProgressionIndicator
            {
                Id = new(id),
                Name = NameOf(id),
                Raters = [RaterRole.Participant, RaterRole.Caseworker],
                Scale = new(1, id == "contacts" ? contacts : 5),
                Provenance = Provenance.Own,
            }),
            new()
            {
                Id = IndicatorSetRules.CaseworkerBelief, Name = new("handläggarens tilltro", "caseworker's belief"), Raters = [RaterRole.Caseworker], Scale = new(1, 5), Provenance = Provenance.Own,
                IsShownToParticipant = false,
            },
        ],
        Crosswalk = version == 1 ? null : new()
        {
            FromVersion = 1,
            Source = new("Egen uppsättning", "Övergång"),
            Counterparts =
            [
                new(new("everyday"), new("everyday")),
                new(new("contacts"), new("contacts")) { Steps = [.. Enumerable.Range(1, 5).Select(static value => new ScaleStep(value, value * 2))] },
            ],
        },
    };

    private static LocalizedText NameOf(string id) => id switch
    {
        "everyday" => new("vardagen", "everyday life"),
        "contacts" => new("kontakter", "contacts"),
        "plans" => new("planer", "plans"),
        _ => new("nästa steg", "the next step"),
    };
}
