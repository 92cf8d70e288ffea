using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>Gaps between groups at each stage: percentage points with an interval, and how much of the one for each of the other. No score.</summary>
internal static class GapPart
{
    private static readonly SourceReference Newcombe = new(Proportion.DifferenceMethod.Source, "");

    /// <summary>The parts that are compared, each of whom: only stages that the programme has.</summary>
    private static IEnumerable<(string Part, string Whole, LocalizedText Name)> Steps(JourneyStages stages)
    {
        yield return ("started", stages.First.Count.Value, stages.Steps.Referral ? T("började, av remitterade", "started, of those referred") : T("började, av informerade", "started, of those informed"));
        foreach (JourneyStages.Stage stage in stages.All.Where(static stage => stage.Milestone is Milestone.Planned or Milestone.Active))
        {
            yield return (stage.Count.Value, "started", stage.Milestone == Milestone.Planned
                ? T("samordnad planering, av dem som började", "a coordinated plan, of those who started")
                : T("insats påbörjad, av dem som började", "an activity started, of those who started"));
        }

        if (stages.Result is { } result)
            yield return (result.Count.Value, "started", T($"{result.Name.Swedish}, av dem som började", $"{result.Name.English}, of those who started"));
    }

    public static Section Write(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions)
    {
        List<TableRow> rows = [];
        List<GapRow> gaps = [];
        List<Sentence> sentences = [];
        foreach (Division division in divisions)
        {
            foreach ((Group first, Group second) in division.Pairs())
            {
                if (stages.Started.Rows.And(first.Rows).IsEmpty || stages.Started.Rows.And(second.Rows).IsEmpty)
                    continue;
                foreach ((string part, string whole, LocalizedText name) in Steps(stages))
                {
                    FigureId one = Share(draft, division, first, part, whole);
                    FigureId other = Share(draft, division, second, part, whole);
                    string key = $"{division.Key}/{first.Key}-{second.Key}/{part}";
                    FigureDefinition definition = draft.Define(
                        T($"{name.Swedish}: {first.Name.Swedish} jämfört med {second.Name.Swedish}", $"{name.English}: {first.Name.English} compared with {second.Name.English}"),
                        T("Första gruppens andel minus den andras, i procentenheter, med Newcombes intervall på 95 procent. Kvoten är den förstas andel delad med den andras.", "The first group's share less the second's, in percentage points, with Newcombe's interval of 95 per cent. The ratio is the first's share over the second's."),
                        source: Newcombe) with { Measure = FigureDefinition.Points };
                    FigureId gap = draft.Add(new GapFigure(new FigureId($"gap/{key}"), one, other, definition));
                    LocalizedText label = T($"{Capital(first.Name.Swedish)} jämfört med {second.Name.Swedish}: {name.Swedish}", $"{Capital(first.Name.English)} compared with {second.Name.English}: {name.English}");
                    gaps.Add(new GapRow(label, gap));
                    rows.Add(Row(label,
                        one, other, gap, draft.Add(new RatioFigure(new FigureId($"ratio/{key}"), one, other, definition))));
                    if (stages.Result is { } result && part == result.Count.Value)
                        sentences.Add(Tell(draft, result, division.Spoken(first), division.Spoken(second), gap, one, other));
                }
            }
        }

        LocalizedText title = T("Skillnader mellan grupper", "Gaps between groups");
        Note reading = new(T(
            "Skillnader är beskrivningar och inget bevis för diskriminering: grupperna kan ha olika behov, utbildning och starttid. Rymmer intervallet noll går skillnaden inte att skilja från slumpen. En skillnad räknas på antalen och avrundas sist: den kan vara en enhet större eller mindre än de avrundade andelarnas. Tal som inte visas är för få, eller skulle avslöja tal som är det.",
            "Gaps are descriptions and no proof of discrimination: the groups may differ in needs, education and time of starting. Where the interval holds nought the gap cannot be told from chance. A gap is worked out from the counts and rounded last: it may be a unit more or less than that of the rounded shares. Numbers that are not shown are too few, or would tell numbers that are."));
        if (rows.Count == 0)
            return new Section(new FigureId("horizontal/gaps"), title, [new Note(T("Det finns inga två grupper att jämföra.", "There are no two groups to compare.")), reading]);
        return new Section(new FigureId("horizontal/gaps"), title,
        [
            .. sentences.Select(static sentence => Paragraph.Of(sentence)),
            new GapChart(T("Skillnader mellan grupper i procentenheter: punkten är skillnaden, linjen osäkerheten", "Gaps between groups in percentage points: the point is the gap, the line the uncertainty"), [.. gaps],
            [
                Say("Där linjen når eller går över mitten rymmer intervallet noll, och skillnaden går inte att skilja från slumpen. Når den nästan dit avgör intervallet, som står i tal vid linjen. Talen står i tabellen där de får visas.", "Where the line reaches or crosses the middle the interval holds nought, and the gap cannot be told from chance. Where it all but does the interval decides, which stands in numbers by the line. The numbers stand in the table where they may be shown."),
                .. sentences,
            ],
            Table("gaps", T("Andelar, skillnad i procentenheter med intervall, och kvot", "Shares, gap in percentage points with interval, and ratio"), T("Jämförelse", "Comparison"),
                [T("första gruppen", "first group"), T("andra gruppen", "second group"), T("skillnad (intervall)", "gap (interval)"), T("kvot", "ratio")], rows)),
            .. AlikeMeasure.OfResults(draft, stages) is { } results ? AlikePart.Write(draft, results, divisions) : [],
            reading,
        ]);
    }

    private static FigureId Share(ReportDraft draft, Division division, Group group, string part, string whole)
    {
        string id = $"{division.Key}/{group.Key}/{part}-share";
        return draft.Has(id) ? new FigureId(id) : draft.Share(id, RepresentationPart.At(division, group, part), RepresentationPart.At(division, group, whole));
    }

    /// <summary>A finding only where the interval, as it stands in the sentence, supports it.</summary>
    private static Sentence Tell(ReportDraft draft, ProgrammeResult result, LocalizedText first, LocalizedText second, FigureId gap, FigureId one, FigureId other)
    {
        Proportion mine = draft.ProportionOf(one);
        Proportion theirs = draft.ProportionOf(other);
        FigureDefinition definition = draft.Definition(gap);
        bool isTold = mine.Denominator > 0 && theirs.Denominator > 0
            && !new ShownGap(gap, definition, new ShownShare(one, definition, mine.Numerator, mine.Denominator), new ShownShare(other, definition, theirs.Numerator, theirs.Denominator)).HoldsNought;
        LocalizedText end = isTold
            ? T("Intervallet rymmer inte noll. Varför säger talen inte.", "The interval does not hold nought. The numbers do not say why.")
            : T("Intervallet rymmer noll, så skillnaden går inte att skilja från slumpen.", "The interval holds nought, so the gap cannot be told from chance.");
        return Say(
            $"{Capital(result.Name.Swedish)}: {{{one}}} ({first.Swedish}) och {{{other}}} ({second.Swedish}), en skillnad på {{{gap}}} procentenheter. {end.Swedish}",
            $"{Capital(result.Name.English)}: {{{one}}} ({first.English}) and {{{other}}} ({second.English}), a gap of {{{gap}}} percentage points. {end.English}");
    }
}
