using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// What people live on while they take part, as facts that whoever holds the decision has stated: that somebody gets it and nothing more, neither amount nor reason. A fact of
/// the kind <see cref="StandardFacts.CriterionMet"/>, and so in the category that protects best.
/// </summary>
public static class StandardBenefits
{
    /// <summary>Activity support (<i>aktivitetsstöd</i>).</summary>
    public static TypedFact<bool> ActivitySupport { get; } = StandardFacts.CriterionMet("gets-activity-support");

    /// <summary>Development allowance (<i>utvecklingsersättning</i>).</summary>
    public static TypedFact<bool> DevelopmentAllowance { get; } = StandardFacts.CriterionMet("gets-development-allowance");

    /// <summary>Introduction benefit (<i>etableringsersättning</i>).</summary>
    public static TypedFact<bool> IntroductionBenefit { get; } = StandardFacts.CriterionMet("gets-introduction-benefit");

    /// <summary>Unemployment benefit (<i>arbetslöshetsersättning, a-kassa</i>).</summary>
    public static TypedFact<bool> UnemploymentBenefit { get; } = StandardFacts.CriterionMet("gets-unemployment-benefit");

    /// <summary>Sickness benefit (<i>sjukpenning</i>).</summary>
    public static TypedFact<bool> SicknessBenefit { get; } = StandardFacts.CriterionMet("gets-sickness-benefit");

    /// <summary>Rehabilitation allowance (<i>rehabiliteringspenning</i>), also in special cases.</summary>
    public static TypedFact<bool> RehabilitationAllowance { get; } = StandardFacts.CriterionMet("gets-rehabilitation-allowance");

    /// <summary>Full sickness compensation (<i>hel sjukersättning</i>).</summary>
    public static TypedFact<bool> FullSicknessCompensation { get; } = StandardFacts.CriterionMet("gets-full-sickness-compensation");

    /// <summary>Full activity compensation (<i>hel aktivitetsersättning</i>).</summary>
    public static TypedFact<bool> FullActivityCompensation { get; } = StandardFacts.CriterionMet("gets-full-activity-compensation");

    /// <summary>Parental benefit (<i>föräldrapenning</i>).</summary>
    public static TypedFact<bool> ParentalBenefit { get; } = StandardFacts.CriterionMet("gets-parental-benefit");

    /// <summary>Study support (<i>studiestöd</i>).</summary>
    public static TypedFact<bool> StudySupport { get; } = StandardFacts.CriterionMet("gets-study-support");

    /// <summary>All of them with their names, in a fixed order. Income support (<i>försörjningsstöd</i>) and work are facts of <see cref="StandardFacts"/>.</summary>
    public static ImmutableArray<(TypedFact<bool> Fact, LocalizedText Name)> All { get; } =
    [
        (ActivitySupport, new("aktivitetsstöd", "activity support")),
        (DevelopmentAllowance, new("utvecklingsersättning", "development allowance")),
        (IntroductionBenefit, new("etableringsersättning", "introduction benefit")),
        (UnemploymentBenefit, new("arbetslöshetsersättning", "unemployment benefit")),
        (SicknessBenefit, new("sjukpenning", "sickness benefit")),
        (RehabilitationAllowance, new("rehabiliteringspenning", "rehabilitation allowance")),
        (FullSicknessCompensation, new("hel sjukersättning", "full sickness compensation")),
        (FullActivityCompensation, new("hel aktivitetsersättning", "full activity compensation")),
        (ParentalBenefit, new("föräldrapenning", "parental benefit")),
        (StudySupport, new("studiestöd", "study support")),
    ];

    /// <summary>That somebody gets one of several.</summary>
    /// <param name="benefits">The facts; one or more.</param>
    public static Criterion AnyOf(params ImmutableArray<TypedFact<bool>> benefits) =>
        benefits.Length == 1 ? new BooleanFactIs(benefits[0]) : new Any([.. benefits.Select(static fact => (Criterion)new BooleanFactIs(fact))]);
}
