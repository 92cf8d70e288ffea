using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Fairness;

/// <summary>
/// The groupings that horizontal principles ask for, taken from what journeys tell: sex, disability, background, age, district. Of the first four, who was never asked, has declined or is not
/// known is apart and never guessed; of districts see <see cref="Grouping"/>, where a group of those not told would hold just the protected.
/// </summary>
public static class AccessGroupings
{
    /// <summary>Foreign background by the national definition, which is not publicly verified: obtain it from SCB.</summary>
    public static TypedFact<bool> ForeignBackground { get; } = new("foreign-background", new("utländsk bakgrund", "foreign background"))
    {
        Statement = new LocalizedText("har utländsk bakgrund", "has a foreign background"),
        Denial = new LocalizedText("har inte utländsk bakgrund", "has no foreign background"),
    };

    /// <summary>All of them that something is known of: a grouping of which nothing is known of anybody is left out, and so is a single district.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="district">What a district is called; its key when left out.</param>
    public static ImmutableArray<Grouping> Standard(Cohort cohort, Func<DistrictId, LocalizedText>? district = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ImmutableArray<Grouping> all = [Grouping.BySex(cohort), ByDisability(cohort), ByBackground(cohort), Grouping.ByAge(cohort), Grouping.ByDistrict(cohort, district)];
        return [.. all.Where(static grouping => grouping.Groups.Any(static group => group.Key != Grouping.NotStated && !group.Rows.IsEmpty) && (grouping.Key != "district" || grouping.Groups.Length > 1))];
    }

    /// <summary>By disability: with, without, and apart those who have declined or were not asked.</summary>
    /// <param name="cohort">The cohort.</param>
    public static Grouping ByDisability(Cohort cohort) => Grouping.ByFact(
        cohort, "disability", new("funktionsnedsättning", "disability"), StandardFacts.Disability, new("med funktionsnedsättning", "with a disability"), new("utan funktionsnedsättning", "without a disability"));

    /// <summary>By background: foreign, not foreign, and apart those who have declined or were not asked.</summary>
    /// <param name="cohort">The cohort.</param>
    public static Grouping ByBackground(Cohort cohort) => Grouping.ByFact(
        cohort, "background", new("bakgrund", "background"), ForeignBackground, new("utländsk bakgrund", "foreign background"), new("inte utländsk bakgrund", "no foreign background"));
}
