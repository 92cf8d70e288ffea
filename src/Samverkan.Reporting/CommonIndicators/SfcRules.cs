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
    ];

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
            {
                if (SumOf(table, sum.Parts, gender) > table.Find(sum.Code, gender))
                    findings.Add(new IndicatorFinding(sum.Code, gender, sum.Rule, IndicatorCodes.PartAboveWhole.With(string.Join(" + ", sum.Parts), sum.Code), IsWarning: false));
            }

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

    internal static ImmutableArray<Sum> ReservedOf(CommonIndicatorCatalog catalog) => catalog.Period == ProgrammingPeriod.EsfPlus2021 ? Reserved : [];

    private static void Equal(IndicatorTable table, Sum sum, CohortSex? gender, ImmutableArray<IndicatorFinding>.Builder findings)
    {
        if (table.Find(sum.Code, gender) is { } value && SumOf(table, sum.Parts, gender) is { } parts && value != parts)
            findings.Add(new IndicatorFinding(sum.Code, gender, sum.Rule, IndicatorCodes.NotTheSum.With(sum.Code, string.Join(" + ", sum.Parts)), IsWarning: false));
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
