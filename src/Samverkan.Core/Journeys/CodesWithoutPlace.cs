using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Which codes and values can be shown of a person with a protected identity. A code is free text in short: a host may name a track, a
/// method or a reason for a district. So only those pass that Samverkan ships and that name no place, and those for which the policy answers.
/// </summary>
internal sealed partial class CodesWithoutPlace(ProgrammeId programme, ImmutableArray<string> host)
{
    private static readonly ImmutableHashSet<string> Shipped =
    [
        // Reasons.
        "own-choice", "no-free-place", "district-of-team",
        // Methods and forms of support.
        "supported-employment", "supported-education", "case-management", "individual-placement-and-support", "work-training", "work-trial",
        "work-preparation", "competence-mapping", "swedish-for-immigrants", "civic-guidance",
        .. StandardMethods.All.Select(static known => known.Method.Value), .. StandardSubsidyForms.All.Select(static known => known.Form.Value),
        // Roles of those responsible.
        "employment-officer", "social-worker", "job-coach", "study-counsellor", "work-supervisor", "work-consultant", "health-coordinator",
        // Roles of those who record.
        StandardRoles.Caseworker.Value, StandardRoles.LineManager.Value, StandardRoles.Reporting.Value, StandardRoles.Import.Value,
        // Programmes of Arbetsförmedlingen.
        "job", "eta",
    ];

    private static readonly ImmutableArray<IndicatorSet> Sets = [ShippedIndicatorSets.SkapaStructure, ShippedIndicatorSets.BipStructure];

    private static readonly ImmutableHashSet<string> Telling =
        [StandardFacts.District.Key, StandardFacts.ReferredBy.Key, StandardFacts.ResidentOf.Key, StandardFacts.IncomeSupportFrom.Key];

    private static readonly ImmutableSortedDictionary<string, Fact> Facts =
        StandardFacts.All.Where(static fact => !Telling.Contains(fact.Key)).ToImmutableSortedDictionary(static fact => fact.Key, static fact => fact, StringComparer.Ordinal);

    /// <summary>Whether a reason, a method or a role can be shown.</summary>
    public bool Allow(Slug code) => Allow(code.Value);

    /// <summary>Whether a track can be shown.</summary>
    public bool Allow(TrackId track) =>
        host.Contains(track.Value) || ProgrammeCatalog.Find(programme)?.Tracks.Any(known => known.Id == track) == true;

    /// <summary>Whether a category of recommendation can be shown.</summary>
    public bool Allow(RecommendationCategory category) =>
        host.Contains(category.Value) || ProgrammeCatalog.Find(programme)?.RecommendationCategories.Any(known => string.Equals(known.Id.Value, category.Value, StringComparison.Ordinal)) == true;

    /// <summary>Whether a form can be shown, by its indicator set and its indicators.</summary>
    public bool Allow(ProgressionMeasured form) =>
        host.Contains(form.Set.Value)
        || Sets.Any(set => set.Id == form.Set && form.Ratings.All(rating => set.Indicators.Any(known => known.Id == rating.Indicator)));

    /// <summary>Whether an observed fact can be shown, by its key and by its value.</summary>
    public bool Allow(FactObserved fact)
    {
        if (fact.Fact.StartsWith(StandardFacts.EnrolledInPrefix, StringComparison.Ordinal))
            return Allow(fact.Fact[StandardFacts.EnrolledInPrefix.Length..]) && fact.Value.Type is FactValueKind.Truth or FactValueKind.Declined;
        if (!Facts.TryGetValue(fact.Fact, out Fact? known))
            return false;
        return fact.Value.Type switch
        {
            FactValueKind.Declined => true,
            FactValueKind.Truth => known is TypedFact<bool>,
            FactValueKind.Date => known is TypedFact<NodaTime.LocalDate>,
            FactValueKind.Number => known is TypedFact<int> && fact.Value.Number >= known.Minimum && fact.Value.Number <= known.Maximum,
            _ => known is TypedFact<string> && (known.ValueNames.ContainsKey(fact.Value.Text) || (known == StandardFacts.LanguageOfSupport && LanguageCode().IsMatch(fact.Value.Text))),
        };
    }

    private bool Allow(string code) => Shipped.Contains(code) || host.Contains(code) || PlannersReason().IsMatch(code);

    // The planner gives its reasons by the numbers of refusal codes.
    [GeneratedRegex(@"\Asam[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlannersReason();

    [GeneratedRegex(@"\A[a-z]{2,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageCode();
}
