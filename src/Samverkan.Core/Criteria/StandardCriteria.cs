using System.Collections.Immutable;

namespace Samverkan.Core.Criteria;

/// <summary>The conditions that programmes state most often, by the words in which they state them.</summary>
public static class StandardCriteria
{
    /// <summary>Registered at Arbetsförmedlingen.</summary>
    public static Criterion RegisteredAtEmploymentService { get; } = new BooleanFactIs(StandardFacts.RegisteredAtEmploymentService);

    /// <summary>Receives income support from a municipality.</summary>
    /// <param name="municipality">The municipality's code.</param>
    public static Criterion ReceivesIncomeSupportFrom(string municipality) => new CodeFactIsOneOf(StandardFacts.IncomeSupportFrom, municipality);

    /// <summary>Resident of a municipality.</summary>
    /// <param name="municipality">The municipality's code.</param>
    public static Criterion ResidentOf(string municipality) => new CodeFactIsOneOf(StandardFacts.ResidentOf, municipality);

    /// <summary>Enrolled in a labour-market programme on the date.</summary>
    /// <param name="programme">The programme's code, for example <c>job</c>.</param>
    public static Criterion EnrolledIn(string programme) => new BooleanFactIs(StandardFacts.EnrolledIn(programme));

    /// <summary>Enrolled in a labour-market programme on some day before the date; whether still enrolled is not asked.</summary>
    /// <param name="programme">The programme's code, for example <c>eta</c>.</param>
    public static Criterion FormerlyEnrolledIn(string programme) =>
        new HeldAtSomeTime(StandardFacts.EnrolledIn(programme), includingTheDate: false);

    /// <summary>The referrer has found a criterion met and holds the evidence.</summary>
    /// <param name="key">The criterion's key, for example <c>ap-c6</c>.</param>
    public static Criterion CriterionMet(string key) => new BooleanFactIs(StandardFacts.CriterionMet(key));

    /// <summary>Has gone on to one of several outcomes.</summary>
    /// <param name="outcomes">The outcome codes.</param>
    public static Criterion OutcomeIs(params ImmutableArray<string> outcomes) => new CodeFactIsOneOf(StandardFacts.Outcome, outcomes);

    /// <summary>
    /// Has received coordinated support: has had a coordinated plan, and at some time activities from at least two parties.
    /// </summary>
    public static Criterion CoordinatedSupport { get; } = new All(
        new HeldAtSomeTime(StandardFacts.CoordinatedPlan),
        new NumberReached(StandardFacts.ActiveParties, 2));

    /// <summary>
    /// Long-term unemployed by the European funds' rule: more than six months below 25 years of age, otherwise more than
    /// twelve.
    /// </summary>
    /// <remarks>The thresholds are those of the ESF's common indicators 2014–2020, taken over for ESF+ from memory: confirm before relying on them.</remarks>
    public static Criterion LongTermUnemployedByEuropeanRule { get; } = new Any(
        new All(new AgeBetween(atMost: 24), new HeldLongerThan(StandardFacts.Unemployed, true, 6, SpanUnit.Months)),
        new All(new AgeBetween(atLeast: 25), new HeldLongerThan(StandardFacts.Unemployed, true, 12, SpanUnit.Months)));
}
