using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Synthetic.Tests;

/// <summary>The worlds that the tests draw people in.</summary>
internal static class Worlds
{
    private static readonly SourceReference Source = new("Test", "");

    /// <summary>Stockholmskraften's period, teams and target group, with an instrument of three items.</summary>
    public static SyntheticSetting Stockholmskraften { get; } = new()
    {
        Programme = new ProgrammeId("stockholmskraften"),
        Edition = new EditionId("stockholmskraften/2024-1"),
        Period = new DatePeriod(new(2024, 9, 1), new(2027, 8, 31)),
        TargetGroup = new All(
            new OlderThan(30, AgeBoundary.ToTheDay),
            StandardCriteria.RegisteredAtEmploymentService,
            StandardCriteria.ReceivesIncomeSupportFrom(StandardFacts.Stockholm)),
        Teams = [.. TeamPlan.Stockholmskraften.Teams.Select(static t => new SyntheticTeam(t.Id, t.Validity.Start, [.. t.DistrictsOn(t.Validity.Start)]))],
        Instrument = new IndicatorSet
        {
            Id = new IndicatorSetId("test-set"),
            Version = 1,
            Name = LocalizedText.Same("Test"),
            Validity = DatePeriod.From(new(2020, 1, 1)),
            Provenance = Provenance.Own,
            LicenceNote = LocalizedText.Same("Test"),
            Source = Source,
            Indicators = [Item("health", RaterRole.Participant, RaterRole.Caseworker), Item("skills", RaterRole.Participant, RaterRole.Caseworker), Item("belief", RaterRole.Caseworker)],
        },
        Profile = SyntheticProfile.Of(new ProgrammeId("stockholmskraften")),
    };

    /// <summary>A programme without teams and measurements.</summary>
    public static SyntheticSetting WithoutTeams(string programme, LocalDate first, LocalDate last) => new()
    {
        Programme = new ProgrammeId(programme),
        Edition = new EditionId(programme + "/1"),
        Period = new DatePeriod(first, last),
        Profile = SyntheticProfile.Of(new ProgrammeId(programme)),
    };

    private static ProgressionIndicator Item(string key, params RaterRole[] raters) => new()
    {
        Id = new IndicatorId(key),
        Name = LocalizedText.Same(key),
        Raters = [.. raters],
        Scale = new RatingScale(1, 5),
        Provenance = Provenance.Own,
    };
}
