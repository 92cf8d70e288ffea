using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The sum rules that the Commission's system SFC2021 is publicly known to apply to tables of common indicators, and some of our own.
/// They run on exact figures inside the authority, before disclosure control. Swedish projects do not file in SFC; this is a check
/// beforehand, and no claim that a table would be accepted.
/// </summary>
/// <remarks>
/// SFC rules 144–147 and the rule of results: the news of 24 June 2024 and 1 July 2025 at sfc.ec.europa.eu. The number of the rule on EECO10+11 is
/// not publicly verified.
/// </remarks>
public static class SfcRules
{
    private static readonly ImmutableArray<Sum> Reserved =
    [
        new("EECO02+04", ["EECO02", "EECO04"], "SFC 144"),
        new("EECO02+05", ["EECO02", "EECO05"], "SFC 145"),
        new("EECO02+04+05", ["EECO02", "EECO04", "EECO05"], "SFC 146"),
        new("EECO06+07", ["EECO06", "EECO07"], "SFC 147"),
        new("EECO10+11", ["EECO10", "EECO11"], "SFC"),
    ];

    private static readonly ImmutableArray<Sum> PartsOfPlus =
    [
        new("EECO02", ["EECO03"], "Samverkan 2"),
        new("EECO01", ["EECO06", "EECO07", "EECO08"], "Samverkan 3"),
        new("EECO01", ["EECO09", "EECO10", "EECO11"], "Samverkan 4"),
    ];

    private static readonly ImmutableArray<Sum> PartsOfOld =
    [
        new("CO01", ["CO02"], "Samverkan 2"),
        new("CO03", ["CO04"], "Samverkan 2"),
        new("CO07", ["CO08"], "Samverkan 2"),
        // 25 to 54 years is uncounted, and so is who has not finished primary education: neither need be the whole
        new(Everybody, ["CO06", "CO07"], "Samverkan 3"),
        new(Everybody, ["CO09", "CO10", "CO11"], "Samverkan 4"),
    ];

    // ISCED 0 belongs to EECO09, so that everybody whose education is known is in one of the three
    private static readonly ImmutableArray<string> EducationOfPlus = ["EECO09", "EECO10", "EECO11"];

    // the total of 2014-2020 has no code of its own: the sum of the statuses stands for it
    private const string Everybody = "";

    /// <summary>Checks a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="earlier">The table of the submission before, or <see langword="null"/>. Figures are cumulative: they never fall unless something was corrected.</param>
    /// <param name="isCorrected">Whether a correction since then is recorded.</param>
    /// <returns>What does not add up, in the order of the rules; empty when everything does. A rule whose cells are not in the table says nothing.</returns>
    public static ImmutableArray<IndicatorFinding> Check(IndicatorTable table, IndicatorTable? earlier = null, bool isCorrected = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        ImmutableArray<IndicatorFinding>.Builder findings = ImmutableArray.CreateBuilder<IndicatorFinding>();
        foreach (CohortSex? gender in table.Catalog.Genders.Select(static gender => (CohortSex?)gender).Append(null))
        {
            foreach (Sum sum in ReservedOf(table.Catalog))
                Equal(table, sum, gender, findings);
            if (table.Catalog.Total is { } total)
                Equal(table, new Sum(total, table.Catalog.Statuses, "Samverkan 1"), gender, findings);
            foreach (Sum sum in table.Catalog.Period == ProgrammingPeriod.EsfPlus2021 ? PartsOfPlus : PartsOfOld)
                AtMost(table, sum.Parts, sum.Code == Everybody ? table.Catalog.Statuses : [sum.Code], gender, sum.Rule, findings);
            foreach (CommonIndicator output in table.Catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Output && indicator.Code != table.Catalog.Total))
                AtMost(table, [output.Code], table.Catalog.Total is { } whole ? [whole] : table.Catalog.Statuses, gender, "Samverkan 1", findings);
            Education(table, gender, findings);

            foreach (CommonIndicator result in table.Catalog.Indicators.Where(static indicator => indicator.IsResult))
            {
                if (table.Find(result.Code, gender) > SumOf(table, result.Reference, gender))
                    findings.Add(new IndicatorFinding(result.Code, gender, "SFC, table 10", IndicatorCodes.ResultAboveReference.With(result.Code, string.Join(" + ", result.Reference)), IsWarning: false));
            }
        }

        Genders(table, findings);
        if (earlier is not null && !isCorrected)
            Falls(table, earlier, findings);
        return findings.ToImmutable();
    }

    /// <summary>Checks a count: its table, and person by person that everybody has exactly one status, left no earlier than the start, and has no result before its time.</summary>
    /// <param name="counts">The count.</param>
    /// <param name="earlier">The table of the submission before, or <see langword="null"/>.</param>
    /// <param name="isCorrected">Whether a correction since then is recorded.</param>
    /// <returns>What does not add up, in the order of the rules. A finding tells codes and never persons or figures.</returns>
    public static ImmutableArray<IndicatorFinding> Check(CommonIndicatorCounts counts, IndicatorTable? earlier = null, bool isCorrected = false)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return [.. Check(IndicatorTable.Of(counts), earlier, isCorrected), .. RecordRules.Check(counts)];
    }

    internal static ImmutableArray<Sum> ReservedOf(CommonIndicatorCatalog catalog) => catalog.Period == ProgrammingPeriod.EsfPlus2021 ? Reserved : [];

    private static void Equal(IndicatorTable table, Sum sum, CohortSex? gender, ImmutableArray<IndicatorFinding>.Builder findings)
    {
        if (table.Find(sum.Code, gender) is { } value && SumOf(table, sum.Parts, gender) is { } parts && value != parts)
            findings.Add(new IndicatorFinding(sum.Code, gender, sum.Rule, IndicatorCodes.NotTheSum.With(sum.Code, string.Join(" + ", sum.Parts)), IsWarning: false));
    }

    private static void AtMost(IndicatorTable table, ImmutableArray<string> parts, ImmutableArray<string> whole, CohortSex? gender, string rule, ImmutableArray<IndicatorFinding>.Builder findings)
    {
        if (SumOf(table, parts, gender) > SumOf(table, whole, gender))
            findings.Add(new IndicatorFinding(whole[0], gender, rule, IndicatorCodes.PartAboveWhole.With(string.Join(" + ", parts), string.Join(" + ", whole)), IsWarning: false));
    }

    /// <summary>The levels of education and those of whom none is known are together everybody; only a table that tells of the latter can be judged.</summary>
    private static void Education(IndicatorTable table, CohortSex? gender, ImmutableArray<IndicatorFinding>.Builder findings)
    {
        if (table.Catalog.Total is not { } total || table.FindUnknown(EducationOfPlus[0], gender) is not { } unknown
            || SumOf(table, EducationOfPlus, gender) is not { } known || table.Find(total, gender) is not { } all)
            return;
        if (known < all && known + unknown != all)
            findings.Add(new IndicatorFinding(total, gender, "Samverkan 4", IndicatorCodes.NotTheSum.With(total, $"{string.Join(" + ", EducationOfPlus)} + ?"), IsWarning: false));
        else if (unknown > 0)
            findings.Add(new IndicatorFinding(total, gender, "Samverkan 4", IndicatorCodes.EducationNotKnown.With(string.Join(" + ", EducationOfPlus)), IsWarning: false) { IsInformation = true });
    }

    private static void Genders(IndicatorTable table, ImmutableArray<IndicatorFinding>.Builder findings)
    {
        foreach (string code in table.Codes)
        {
            int?[] parts = [.. table.Catalog.Genders.Select(gender => table.Find(code, gender))];
            if (table.Find(code, null) is { } total && parts.All(static part => part is not null) && parts.Sum() != total)
                findings.Add(new IndicatorFinding(code, null, "Samverkan 5", IndicatorCodes.GendersNotTheSum.With(code), IsWarning: false));
        }
    }

    private static void Falls(IndicatorTable table, IndicatorTable earlier, ImmutableArray<IndicatorFinding>.Builder findings)
    {
        foreach (string code in table.Codes)
        {
            foreach (CohortSex? gender in table.Catalog.Genders.Select(static gender => (CohortSex?)gender).Append(null))
            {
                if (table.Find(code, gender) < earlier.Find(code, gender))
                    findings.Add(new IndicatorFinding(code, gender, "Samverkan 6", IndicatorCodes.Fell.With(code), IsWarning: true));
            }
        }
    }

    private static int? SumOf(IndicatorTable table, ImmutableArray<string> codes, CohortSex? gender)
    {
        int sum = 0;
        foreach (string code in codes)
        {
            if (table.Find(code, gender) is not { } value)
                return null;
            sum += value;
        }

        return sum;
    }

    internal sealed record Sum(string Code, ImmutableArray<string> Parts, string Rule);
}
