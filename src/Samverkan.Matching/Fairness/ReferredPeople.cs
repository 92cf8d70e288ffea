using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Criteria;
using Samverkan.Matching.Eligibility;

namespace Samverkan.Matching.Fairness;

/// <summary>
/// All who were referred to a programme, those who were never let in too: who could be judged, belongs to the target group, was offered a place, got it and began, group beside group by people's
/// own facts, each on the day of the referral; and what each condition of the target group does to each group. Immutable.
/// </summary>
/// <remarks>A cohort holds those whom the programme may count, who have been let in: among them no condition keeps anybody out. The counts are raw and stay inside.</remarks>
public sealed class ReferredPeople
{
    private readonly ImmutableArray<ReferredPerson> _people;
    private readonly ImmutableArray<EligibilityCandidate> _population;

    private ReferredPeople(ImmutableArray<ReferredPerson> people, ImmutableArray<EligibilityCandidate> population, EligibilityAssessment assessment)
    {
        _people = people;
        _population = population;
        Assessment = assessment;
        Steps = StepsOf(people, assessment);
    }

    /// <summary>The target group, each person judged on the day of the referral.</summary>
    public EligibilityAssessment Assessment { get; }

    /// <summary>The steps of the way in, each among those who passed the one before: could be judged, belongs to the target group, was offered a place, got it, began.</summary>
    public ImmutableArray<AccessStep> Steps { get; }

    /// <summary>Judges people.</summary>
    /// <param name="targetGroup">The target group.</param>
    /// <param name="people">The people, in any order, each once.</param>
    /// <exception cref="ArgumentException">A person stands twice.</exception>
    public static ReferredPeople Of(Criterion targetGroup, IEnumerable<ReferredPerson> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        ImmutableArray<ReferredPerson> all = [.. people.OrderBy(static person => person.Id)];
        ImmutableArray<EligibilityCandidate> population = [.. all.Select(static person => new EligibilityCandidate(person.Id, person.Facts) { On = person.Referred })];
        return new(all, population, EligibilityAssessment.Of(targetGroup, population, all.IsEmpty ? default : all.Max(static person => person.Referred)));
    }

    /// <summary>The steps, group beside group.</summary>
    /// <param name="groupings">The divisions; <see cref="FactGrouping.Standard"/> for the usual five.</param>
    /// <param name="need">The division within which people count as of equal need; <see langword="null"/> to compare only as it is.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    public AccessSummary Access(ImmutableArray<FactGrouping> groupings, FactGrouping? need = null, double confidence = 0.95) =>
        AccessSummary.Of(Steps, [.. groupings.Select(Divide)], need is null ? null : Divide(need), confidence);

    /// <summary>What each condition of the target group does to each group.</summary>
    /// <param name="grouping">The division.</param>
    /// <param name="need">The division within which people count as of equal need; <see langword="null"/> to compare only as it is.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    public ImmutableArray<GroupEffect> Effects(FactGrouping grouping, FactGrouping? need = null, double confidence = 0.95) => RuleEffects.Of(Assessment, _population, grouping, confidence, need);

    /// <summary>The number of people; never who.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_people.Length} referred");

    private Grouping Divide(FactGrouping grouping) => grouping.Of([.. _people.Select(static person => (person.Facts, person.Referred))]);

    // Results and people are both in the order of the ids.
    private static ImmutableArray<AccessStep> StepsOf(ImmutableArray<ReferredPerson> people, EligibilityAssessment assessment)
    {
        RowSet Rows(Func<int, bool> holds) => RowSet.Where(people.Length, holds);
        RowSet judged = Rows(row => assessment.Results[row].Value != Truth.Unknown);
        RowSet inside = Rows(row => assessment.Results[row].Value == Truth.True);
        RowSet offered = Rows(row => people[row].WasOffered);
        RowSet placed = Rows(row => people[row].WasPlaced);
        return
        [
            new("judged", new("kunde bedömas", "could be judged"), RowSet.All(people.Length), judged),
            new("in-target-group", new("bedömdes höra till målgruppen", "were judged to be in the target group"), judged, inside),
            new("offered", new("erbjöds plats", "were offered a place"), inside.And(Rows(row => people[row].CouldBeOffered)), offered),
            new("placed", new("fick plats", "were placed"), inside.And(offered), placed),
            new("started", new("började", "started"), inside.And(placed), Rows(row => people[row].HasStarted)),
        ];
    }
}
