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
/// The gap in results, or at a step at which somebody decides, once more, among people who are alike in what the report was asked to compare by: education unless told otherwise, age and background where chosen.
/// What remains of a gap when the groups are compared like with like. No cause, and no score.
/// </summary>
internal static class AlikePart
{
    private const int LowerSecondary = 2;

    private static readonly SourceReference MantelHaenszel = new(StratifiedShares.DifferenceMethod.Source, "");

    public static IEnumerable<Block> Write(ReportDraft draft, AlikeMeasure measure, ImmutableArray<Division> divisions) =>
        draft.Settings.AlikeBy.Distinct().SelectMany(likeness => Write(draft, measure, divisions, Of(draft, divisions, likeness)));

    private static IEnumerable<Block> Write(ReportDraft draft, AlikeMeasure measure, ImmutableArray<Division> divisions, Strata alike)
    {
        if (alike.Parts.IsEmpty)
        {
            // said once, where results are compared
            if (measure.Prefix.Length > 0)
                yield break;
            yield return new Note(T(
                $"Skillnader mellan dem {alike.Alike.Swedish} går inte att visa: programmet registrerar inte {alike.Fact.Swedish}.",
                $"Gaps between people {alike.Alike.English} cannot be shown: the programme does not record {alike.Fact.English}."));
            yield break;
        }

        List<TableRow> lines = [];
        bool isTooFew = false;
        foreach (Division division in divisions.Where(division => division.Key != alike.Key))
        {
            foreach ((Group first, Group second) in division.Pairs())
            {
                if (measure.Among.Rows.And(first.Rows).IsEmpty || measure.Among.Rows.And(second.Rows).IsEmpty)
                    continue;
                // a step is told once more where enough of each group got it, or did not: what nobody could be shown would only cost other figures theirs
                if (measure.Prefix.Length > 0 && alike.Parts.Any(part => TooFew(first, part) || TooFew(second, part)))
                {
                    isTooFew = true;
                    continue;
                }

                ImmutableArray<(FigureId First, FigureId Second)> shares =
                    [.. alike.Parts.Select(part => (Share(draft, measure, division, first, alike, part), Share(draft, measure, division, second, alike, part)))];
                FigureDefinition definition = draft.Define(
                    T($"{measure.Name.Swedish} bland dem {alike.Alike.Swedish}: {first.Name.Swedish} jämfört med {second.Name.Swedish}", $"{measure.Name.English} among those {alike.Alike.English}: {first.Name.English} compared with {second.Name.English}"),
                    T($"Skillnaden i procentenheter {Within(alike, Language.Swedish)}, vägd samman efter Mantel och Haenszel, med intervall på 95 procent. Den vars {alike.Fact.Swedish} inte är registrerad är inte med.",
                        $"The gap in percentage points {Within(alike, Language.English)}, weighed together after Mantel and Haenszel, with an interval of 95 per cent. Whoever's {alike.Fact.English} is not recorded is not in it."),
                    source: MantelHaenszel) with { Measure = FigureDefinition.PercentagePoints };
                FigureId gap = draft.Add(new StratifiedGapFigure(new FigureId($"gap-{measure.Prefix}{alike.Prefix}/{division.Key}/{first.Key}-{second.Key}"), shares, definition));
                lines.Add(Row(T($"{Capital(first.Name.Swedish)} jämfört med {second.Name.Swedish}", $"{Capital(first.Name.English)} compared with {second.Name.English}"),
                    [.. shares.SelectMany(static pair => new[] { pair.First, pair.Second }), gap]));
            }
        }

        if (isTooFew)
        {
            yield return new Note(T(
                $"Alla grupper går inte att jämföra i {measure.Name.Swedish} bland dem {alike.Alike.Swedish}: för få i någon av dem fick det, eller fick det inte.",
                $"Not all groups can be compared in {measure.Name.English} among those {alike.Alike.English}: too few of one of them got it, or did not."));
        }

        if (lines.Count == 0)
            yield break;
        yield return Table($"gaps-{measure.Prefix}{alike.Prefix}", T($"{Capital(measure.Name.Swedish)} bland dem {alike.Alike.Swedish}", $"{Capital(measure.Name.English)} among those {alike.Alike.English}"), T("Jämförelse", "Comparison"),
            [
                .. alike.Parts.SelectMany(static part => new[]
                {
                    T($"{part.Name.Swedish}, första gruppen", $"{part.Name.English}, first group"), T($"{part.Name.Swedish}, andra gruppen", $"{part.Name.English}, second group"),
                }),
                T("skillnad (intervall)", "gap (interval)"),
            ], lines);
        yield return new Note(T(
            $"{alike.Why.Swedish}Skillnaden kan ändå bero på annat som grupperna inte delar. Tal som inte visas är för få, eller skulle avslöja tal som är det.",
            $"{alike.Why.English}The gap may still rest on something else that the groups do not share. Numbers that are not shown are too few, or would tell numbers that are."));

        bool TooFew(Group group, Group part)
        {
            RowSet among = measure.Among.Rows.And(group.Rows).And(part.Rows);
            int got = among.CountAnd(measure.Got.Rows);
            return IsFew(got) || IsFew(among.Count - got) || IsFew(among.Count);
        }

        bool IsFew(int persons) => persons > 0 && persons < draft.Settings.MinimumCount;
    }

    private static Strata Of(ReportDraft draft, ImmutableArray<Division> divisions, Likeness likeness) => likeness switch
    {
        Likeness.Age => Told(divisions, "age", T("av ungefär samma ålder", "of about the same age"), T("ålder", "age")),
        Likeness.Background => Told(divisions, "background", T("med samma bakgrund", "with the same background"), T("bakgrund", "background")),
        _ => new Strata("education", "alike", T("med lika lång utbildning", "with equally long education"), T("utbildning", "education"),
            T("Utbildning är det av behoven som alla programmen registrerar. ", "Education is what all the programmes record of need. "), Education(draft)),
    };

    // the groups of a division, without those of whom nothing is known
    private static Strata Told(ImmutableArray<Division> divisions, string key, LocalizedText alike, LocalizedText fact) => new(
        key, $"alike-{key}", alike, fact, T("", ""),
        [.. divisions.Where(division => division.Key == key).SelectMany(static division => division.Groups).Where(static group => group.Key != Grouping.NotStated)]);

    private static ImmutableArray<Group> Education(ReportDraft draft)
    {
        if (draft.Cohort.Facts.Of(StandardFacts.EducationLevel) is not { } education)
            return [];
        RowSet With(bool isShort) => RowSet.Where(draft.Cohort.Count, row => education.TryGet(row, draft.Cohort.On, out int level) && level <= LowerSecondary == isShort);
        return [new("short", T("högst grundskola", "lower secondary at most"), With(true)), new("longer", T("längre utbildning", "longer education"), With(false))];
    }

    private static string Within(Strata alike, Language language)
    {
        string[] parts = [.. alike.Parts.Select(part => language == Language.English ? $"within {part.Name.English}" : $"inom {part.Name.Swedish}")];
        return parts.Length == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} {(language == Language.English ? "and" : "och")} {parts[^1]}";
    }

    private static FigureId Share(ReportDraft draft, AlikeMeasure measure, Division division, Group group, Strata alike, Group part)
    {
        string key = $"{measure.Prefix}{alike.Prefix}/{part.Key}/{division.Key}/{group.Key}";
        if (draft.Has($"{key}/share"))
            return new FigureId($"{key}/share");
        RowSet among = measure.Among.Rows.And(group.Rows).And(part.Rows);
        FigureId whole = draft.Count($"{key}/{measure.Among.Key}", among, measure.Among.Definition);
        FigureId got = draft.Count($"{key}/{measure.Got.Key}", measure.Got.Rows.And(among), measure.Got.Definition);
        return draft.Share($"{key}/share", got, whole);
    }

    private sealed record Strata(string Key, string Prefix, LocalizedText Alike, LocalizedText Fact, LocalizedText Why, ImmutableArray<Group> Parts);
}
