using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>Something that does not add up in a table of indicators.</summary>
/// <param name="Code">The indicator.</param>
/// <param name="Gender">The gender of the cell, or <see langword="null"/> for the total.</param>
/// <param name="Rule">The rule: <c>SFC 144</c>, or <c>Samverkan</c> and a number for a rule of this library.</param>
/// <param name="Refusal">What is wrong. It names codes, never figures.</param>
/// <param name="IsWarning">Whether it may stand after somebody has looked at it.</param>
public sealed record IndicatorFinding(string Code, CohortSex? Gender, string Rule, Refusal Refusal, bool IsWarning)
{
    /// <summary>Whether nothing is wrong, and it only tells why two figures differ.</summary>
    public bool IsInformation { get; init; }

    /// <summary>The finding in a line, for people: which indicator and whom, the code, what is wrong, what was expected, by which rule.</summary>
    /// <param name="language">The reader's language.</param>
    public string Explain(Language language)
    {
        bool isSwedish = language != Language.English;
        string gender = Gender switch
        {
            null => "",
            CohortSex.Woman => isSwedish ? ", kvinnor" : ", women",
            CohortSex.Man => isSwedish ? ", män" : ", men",
            _ => isSwedish ? ", icke-binära" : ", non-binary",
        };
        return $"{(isSwedish ? "gemensamma indikatorer" : "common indicators")}, {Code}{gender}: {Refusal.Code.Id}: {Refusal.Explain(language)}; {Refusal.Expected(language)} ({Rule})";
    }
}
