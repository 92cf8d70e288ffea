using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>What speaks for a programme's category of recommendation: needs that the mapping found, or what is known of the person. One for which nothing can speak is for people to think of.</summary>
/// <param name="Category">The category, by its key in the programme's definition.</param>
/// <param name="Needs">The needs that it answers.</param>
/// <param name="Addressee">The body that takes over, where the category itself names it.</param>
public sealed record RecommendationFit(RecommendationCategory Category, ImmutableArray<SupportNeed> Needs, OrganisationId? Addressee = null)
{
    private static readonly LocalizedText Specialists = new(
        "specialister i arbetslivsinriktad rehabilitering hos parterna, tillsammans med personen", "the parties' specialists in vocational rehabilitation, together with the person");

    private static readonly LocalizedText Care = new("hälso- och sjukvården och remittenten; inget svar i en kartläggning räcker", "health care and whoever referred the person; no answer in a mapping is enough");

    /// <summary>Who judges a category unless a fit says otherwise.</summary>
    public static LocalizedText TheTeam { get; } = new("de som möter personen, tillsammans med personen", "those who meet the person, together with the person");

    /// <summary>What else speaks for the category, by facts; <see langword="null"/> when only needs do.</summary>
    public Criterion? When { get; init; }

    /// <summary>What the facts of <see cref="When"/> are called in a reason; <see langword="null"/> without any.</summary>
    public LocalizedText? WhenName { get; init; }

    /// <summary>Who judges the category where nothing speaks for or against it.</summary>
    public LocalizedText JudgedBy { get; init; } = TheTeam;

    /// <summary>
    /// The fits of the programmes in the box: Projekt Insikt and Arbetsprövning och arbetsförberedelse (START). For assessments of health and treatment of addiction nothing can speak, on purpose:
    /// no program proposes them from answers. That a fact speaks for a category is our reading.
    /// </summary>
    public static ImmutableArray<RecommendationFit> Standard { get; } =
    [
        new(new("in-rc1"), [StandardNeeds.Work]),
        new(new("in-rc2"), [StandardNeeds.Studies, StandardNeeds.StudyCounsellor, StandardNeeds.Swedish])
        {
            // Upper secondary is level 3 of ISCED.
            When = new NumberInRange(StandardFacts.EducationLevel, atMost: 2),
            WhenName = new("utbildning kortare än gymnasiet", "education shorter than upper secondary"),
        },
        new(new("in-rc3"), [StandardNeeds.Adaptation]) { JudgedBy = Specialists },
        new(new("in-rc4"), [StandardNeeds.HealthCare, StandardNeeds.HealthCoordination]),
        new(new("in-rc5"), [StandardNeeds.CivicGuidance])
        {
            When = new BooleanFactIs(StandardFacts.SocialAssistance),
            WhenName = new("ekonomiskt bistånd", "social assistance"),
            JudgedBy = new("socialsekreteraren, tillsammans med personen", "the social worker, together with the person"),
        },
        new(new("in-rc6"), [StandardNeeds.OtherHindrances]),
        new(new("ap-rc1"), []) { JudgedBy = Care },
        new(new("ap-rc2"), [StandardNeeds.Adaptation]) { JudgedBy = new("Arbetsförmedlingen, med arbetskonsulenten och personen", "Arbetsförmedlingen, with the work consultant and the person") },
        new(new("ap-rc3"), []) { JudgedBy = Care },
        new(new("ap-rc4"), [StandardNeeds.Work], OrganisationCatalog.StockholmLabourMarketAdministration)
        {
            When = new BooleanFactIs(StandardFacts.InJobbtorgTargetGroup),
            WhenName = new("jobbtorgs målgrupp", "the target group of jobbtorg"),
            JudgedBy = new("Jobbtorg och socialsekreteraren", "Jobbtorg and the social worker"),
        },
    ];

    /// <inheritdoc/>
    public bool Equals(RecommendationFit? other) =>
        other is not null && Category == other.Category && Needs.SequenceEqual(other.Needs) && Addressee == other.Addressee && Equals(When, other.When) && WhenName == other.WhenName && JudgedBy == other.JudgedBy;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Category, Needs.Length, Addressee);
}
