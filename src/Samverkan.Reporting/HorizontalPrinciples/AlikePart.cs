using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>
/// The gap in results once more, among people with equally long schooling: what remains of a gap when the groups are compared like with like in what
/// the programmes record of need. No cause, and no score.
/// </summary>
internal static class AlikePart
{
    private const int LowerSecondary = 2;

    private static readonly SourceReference MantelHaenszel = new(StratifiedShares.DifferenceMethod.Source, "");

    private static readonly ImmutableArray<(string Key, LocalizedText Name)> Strata =
    [
        ("short", T("högst grundskola", "lower secondary at most")),
        ("longer", T("längre utbildning", "longer education")),
    ];

    public static IEnumerable<Block> Write(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions)
    {
        // a programme without an outcome of its own has no such gaps
        if (stages.Result is not { IsOutcome: true })
            yield break;
        if (draft.Cohort.Facts.Of(StandardFacts.EducationLevel) is not { } education)
        {
            yield return new Note(T(
                "Skillnader mellan dem som har lika lång utbildning går inte att visa: programmet registrerar inte utbildning.",
                "Gaps between people with equally long education cannot be shown: the programme does not record education."));
            yield break;
        }

        RowSet With(bool isShort) => RowSet.Where(draft.Cohort.Count, row => education.TryGet(row, draft.Cohort.On, out int level) && level <= LowerSecondary == isShort);
        RowSet[] rows = [With(true), With(false)];
        List<TableRow> lines = [];
        foreach (Division division in divisions)
        {
            foreach ((Group first, Group second) in division.Pairs())
            {
                if (stages.Started.Rows.And(first.Rows).IsEmpty || stages.Started.Rows.And(second.Rows).IsEmpty)
                    continue;
                ImmutableArray<(FigureId First, FigureId Second)> shares =
                    [.. Strata.Select((stratum, i) => (Share(draft, stages, division, first, stratum.Key, rows[i]), Share(draft, stages, division, second, stratum.Key, rows[i])))];
                FigureDefinition definition = draft.Define(
                    T($"arbete eller studier bland dem med lika lång utbildning: {first.Name.Swedish} jämfört med {second.Name.Swedish}", $"work or studies among those with equally long education: {first.Name.English} compared with {second.Name.English}"),
                    T("Skillnaden i procentenheter inom högst grundskola och inom längre utbildning, vägd samman efter Mantel och Haenszel, med intervall på 95 procent. Den vars utbildning inte är registrerad är inte med.",
                        "The gap in percentage points within lower secondary at most and within longer education, weighed together after Mantel and Haenszel, with an interval of 95 per cent. Whoever's education is not recorded is not in it."),
                    source: MantelHaenszel);
                FigureId gap = draft.Add(new StratifiedGapFigure(new FigureId($"gap-alike/{division.Key}/{first.Key}-{second.Key}"), shares, definition));
                lines.Add(Row(T($"{Capital(first.Name.Swedish)} jämfört med {second.Name.Swedish}", $"{Capital(first.Name.English)} compared with {second.Name.English}"),
                    [.. shares.SelectMany(static pair => new[] { pair.First, pair.Second }), gap]));
            }
        }

        if (lines.Count == 0)
            yield break;
        yield return Table("gaps-alike", T("Arbete eller studier bland dem med lika lång utbildning", "Work or studies among those with equally long education"), T("Jämförelse", "Comparison"),
            [
                .. Strata.SelectMany(static stratum => new[]
                {
                    T($"{stratum.Name.Swedish}, första gruppen", $"{stratum.Name.English}, first group"), T($"{stratum.Name.Swedish}, andra gruppen", $"{stratum.Name.English}, second group"),
                }),
                T("skillnad (intervall)", "gap (interval)"),
            ], lines);
        yield return new Note(T(
            "Utbildning är det av behoven som alla programmen registrerar. Skillnaden kan ändå bero på annat som grupperna inte delar. Där tal inte visas är det för få att säga något om.",
            "Education is what all the programmes record of need. The gap may still rest on something else that the groups do not share. Where numbers are not shown there are too few to say."));
    }

    private static FigureId Share(ReportDraft draft, JourneyStages stages, Division division, Group group, string stratum, RowSet alike)
    {
        string key = $"alike/{stratum}/{division.Key}/{group.Key}";
        if (draft.Has($"{key}/share"))
            return new FigureId($"{key}/share");
        RowSet started = stages.Started.Rows.And(group.Rows).And(alike);
        FigureId whole = draft.Count($"{key}/started", started, draft.Definition(stages.Started.Count));
        FigureId part = draft.Count($"{key}/outcome", stages.Outcome.And(started), draft.Definition(stages.Result!.Count));
        return draft.Share($"{key}/share", part, whole);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
