using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;

namespace Samverkan.Core.Journeys;

/// <summary>Which category of data an observed fact belongs to.</summary>
public static class FactCategories
{
    private static readonly ImmutableSortedDictionary<string, DataCategory> Known = Categories(
        (DataCategory.Person, [StandardFacts.BirthDate, StandardFacts.RegisterSex, StandardFacts.ReportedGender, StandardFacts.ResidentOf, StandardFacts.District, StandardFacts.NewlyArrived, StandardFacts.LanguageOfSupport]),
        (DataCategory.Income, [StandardFacts.IncomeSupportFrom, StandardFacts.SocialAssistance]),
        (DataCategory.Health, [StandardFacts.Disability]),
        (DataCategory.LabourMarketHistory, [StandardFacts.RegisteredAtEmploymentService, StandardFacts.Unemployed, StandardFacts.Employed, StandardFacts.FarFromLabourMarket, StandardFacts.SupportInsufficientInOrdinaryOperation, StandardFacts.InJobbtorgTargetGroup]),
        (DataCategory.Education, [StandardFacts.EducationLevel, StandardFacts.InEducation]),
        (DataCategory.Administrative, [StandardFacts.ReferredBy, StandardFacts.Started, StandardFacts.Exited, StandardFacts.Completed, StandardFacts.FirstTrack, StandardFacts.Informed, StandardFacts.Invited, StandardFacts.GoneThrough]),
        (DataCategory.Consent, [StandardFacts.Consented, StandardFacts.SecrecyWaived]),
        (DataCategory.Mapping, [StandardFacts.HistoryReviewed, StandardFacts.Mapped]),
        (DataCategory.Plan, [StandardFacts.CoordinatedPlan, StandardFacts.Recommended, StandardFacts.HandedOver, StandardFacts.FullTimePlanned]),
        (DataCategory.Activity, [StandardFacts.ActiveParties]),
        (DataCategory.Outcome, [StandardFacts.Outcome]),
        (DataCategory.Progression, [StandardFacts.ProgressionCloser]));

    /// <summary>
    /// The category of a fact. A fact that Samverkan does not know, and a criterion that the referrer found met, belong to
    /// <see cref="DataCategory.Health"/>, the category that protects best.
    /// </summary>
    /// <param name="fact">The key of the fact.</param>
    public static DataCategory Of(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Known.TryGetValue(fact, out DataCategory category) ? category
            : fact.StartsWith(StandardFacts.EnrolledInPrefix, StringComparison.Ordinal) ? DataCategory.LabourMarketHistory
            : DataCategory.Health;
    }

    private static ImmutableSortedDictionary<string, DataCategory> Categories(params ReadOnlySpan<(DataCategory Category, Fact[] Facts)> groups)
    {
        ImmutableSortedDictionary<string, DataCategory>.Builder builder = ImmutableSortedDictionary.CreateBuilder<string, DataCategory>(StringComparer.Ordinal);
        foreach ((DataCategory category, Fact[] facts) in groups)
        {
            foreach (Fact fact in facts)
                builder.Add(fact.Key, category);
        }

        return builder.ToImmutable();
    }
}
