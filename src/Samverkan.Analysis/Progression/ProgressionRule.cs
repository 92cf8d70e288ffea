using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Progression;

/// <summary>
/// What a programme calls progression (<i>progression</i>): how many indicators must be higher, and how many may be lower, from
/// the first to the last answer of one kind of rater, within one version of an instrument.
/// </summary>
/// <param name="Rater">Whose ratings count.</param>
/// <param name="AtLeastHigher">The least number of indicators that must be higher, at least 1.</param>
/// <param name="AtMostLower">The greatest number of indicators that may be lower, from 0.</param>
/// <param name="Source">Who says so. Where the programme's document gives no rule, the rule is an assumption.</param>
/// <remarks>
/// Unknown for who has no indicator with two answers. With several versions of an instrument the one with most comparable
/// indicators decides, of equally many the later version. A rule is a definition and no judgement on a person: nothing
/// follows from it for a participant.
/// </remarks>
public sealed record ProgressionRule(RaterRole Rater, int AtLeastHigher, int AtMostLower, SourceReference Source)
{
    /// <summary>
    /// At least one indicator higher and none lower, by the participant's own ratings. Stockholmskraften's goal SK-I2 speaks
    /// of progression without saying what counts: this reading is our assumption and an option of the programme.
    /// </summary>
    public static ProgressionRule OneHigherNoneLower { get; } = new(
        RaterRole.Participant,
        1,
        0,
        new SourceReference("ESF-ansökan Stockholmskraften", "Mål")
        {
            Confidence = Confidence.Assumed,
            Says = new(
                "Målet talar om progression utan att säga vad som räknas. Vår läsning: minst en indikator högre och ingen lägre i deltagarens egna skattningar, första mot sista.",
                "The goal speaks of progression without saying what counts. Our reading: at least one indicator higher and none lower in the participant's own ratings, first against last."),
        });

    /// <summary>Applies the rule to every row.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <returns>For whom there is progression, and for whom that cannot be told.</returns>
    public TruthColumns Evaluate(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        RatingSeriesKey[] series = [.. cohort.Ratings.Series.Where(key => key.Rater == Rater)];
        Marks isTrue = new(cohort.Count);
        Marks isUnknown = new(cohort.Count);
        for (int row = 0; row < cohort.Count; row++)
        {
            (int higher, int lower, int compared) = Best(cohort.Ratings, series, row);
            if (compared == 0)
                isUnknown.Add(row);
            else if (higher >= AtLeastHigher && lower <= AtMostLower)
                isTrue.Add(row);
        }

        return new TruthColumns(isTrue.ToSet(), isUnknown.ToSet());
    }

    private static (int Higher, int Lower, int Compared) Best(RatingColumns ratings, RatingSeriesKey[] series, int row)
    {
        (int Higher, int Lower, int Compared) best = default;

        // The series are in order of set and version: those of one version stand together.
        for (int start = 0, end = 0; start < series.Length; start = end)
        {
            (int Higher, int Lower, int Compared) count = default;
            for (end = start; end < series.Length && series[end].Set == series[start].Set && series[end].SetVersion == series[start].SetVersion; end++)
            {
                if (ProgressionAnalysis.FirstAndLast(ratings.Of(series[end], row)) is not { Answers: > 1 } ends)
                    continue;
                count.Compared++;
                count.Higher += ends.Last > ends.First ? 1 : 0;
                count.Lower += ends.Last < ends.First ? 1 : 0;
            }

            if (count.Compared > 0 && count.Compared >= best.Compared)
                best = count;
        }

        return best;
    }
}
