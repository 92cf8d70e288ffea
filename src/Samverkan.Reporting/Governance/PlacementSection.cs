using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.HorizontalPrinciples;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Placement and waiting from the entries in the journeys: who got a place, who waits, how long it took, and whether groups differ.</summary>
internal static class PlacementSection
{
    /// <summary>The section; none where no placement is recorded.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages)
    {
        Cohort cohort = draft.Cohort;
        if (cohort.HasReached(Milestone.Placed).IsEmpty)
            return [];
        RowSet recorded = cohort.HasReached(Milestone.Placed).And(stages.First.Rows);
        // Whoever has started had a place, also where the place is not to be seen: the others would tell how many are protected.
        RowSet placed = recorded.Or(stages.Started.Rows.And(stages.First.Rows));
        RowSet declined = cohort.HasReached(Milestone.PlaceDeclined).And(stages.First.Rows);
        Column<LocalDate?> referrals = cohort.Reached(Milestone.Referred);
        Column<LocalDate?> places = cohort.Reached(Milestone.Placed);
        Column<int?> waited = Column<int?>.Of([.. Enumerable.Range(0, cohort.Count).Select(row =>
            referrals[row] is { } from && places[row] is { } to && to >= from ? Period.DaysBetween(from, to) : (int?)null)]);
        FigureDefinition had = draft.Define(T("personer som fått en plats i ett team", "persons who were given a place on a team"), T("En placering är registrerad senast rapportens sista dag, eller personen har börjat.", "A placement is recorded by the report's last day, or the person has started."), T("personer som remitterats och samtyckt", "persons referred who consented"));
        FigureDefinition waits = draft.Define(T("personer som väntar på plats", "persons who wait for a place"), draft.OfNotReached(T("Har ingen registrerad placering, har inte börjat och har inte tackat nej.", "Have no recorded placement, have not started and have not declined.")), T("personer som remitterats och samtyckt", "persons referred who consented"));
        FigureDefinition days = draft.Define(T("dagar från remiss till plats, median", "days from referral to place, median"), T("Bara de som fått en plats vars dag är registrerad. De som väntar ännu ingår inte.", "Only those who were given a place whose day is recorded. Those who still wait are not in it."), T("personer som fått en plats", "persons who were given a place"));
        RowSet waiting = stages.First.Rows.Except(placed).Except(stages.Started.Rows).Except(declined);
        ImmutableArray<Division> divisions = [.. GroupDivisions.Of(draft, stages).Where(static division => !division.Groups.IsEmpty), .. AccessPart.Districts(draft)];
        List<TableRow> rows = [];
        foreach ((string division, LocalizedText name, Group group) in divisions.SelectMany(static d => d.Groups.Select(g => (d.Key, d.NameOf(g), g))).Prepend(("all", T("alla", "all"), new Group("all", T("alla", "all"), cohort.Everybody))))
        {
            bool isAll = division == "all";
            string key = $"placement/{division}/{group.Key}";
            RowSet of = stages.First.Rows.And(group.Rows);
            if (of.IsEmpty)
                continue;
            FigureId whole = isAll ? stages.First.Count : draft.Count($"{key}/of", of, draft.Definition(stages.First.Count));
            FigureId part = draft.Count($"{key}/placed", placed.And(group.Rows), had);
            (FigureId n, FigureId median) = draft.Median($"{key}/days", "placement/days", waited, placed.And(group.Rows), days);
            rows.Add(Row(name,
                whole, part, draft.Share($"{key}/share", part, whole), draft.Count($"{key}/waiting", waiting.And(group.Rows), waits), median, n));
        }

        List<TableRow> gaps = [];
        foreach (Division division in divisions)
        {
            foreach ((Group first, Group second) in division.Pairs())
            {
                FigureId one = new($"placement/{division.Key}/{first.Key}/share");
                FigureId other = new($"placement/{division.Key}/{second.Key}/share");
                if (!draft.Has(one.Value) || !draft.Has(other.Value))
                    continue;
                LocalizedText header = T($"{first.Name.Swedish} jämfört med {second.Name.Swedish}", $"{first.Name.English} compared with {second.Name.English}");
                FigureDefinition compared = draft.Define(T($"fått plats: {header.Swedish}", $"given a place: {header.English}"), T("Första gruppens andel minus den andras, med Newcombes intervall på 95 procent.", "The first group's share less the second's, with Newcombe's interval of 95 per cent.")) with { Measure = FigureDefinition.Points };
                string key = $"{division.Key}/{first.Key}-{second.Key}";
                gaps.Add(Row(header, draft.Add(new GapFigure(new FigureId($"placement/gap/{key}"), one, other, compared)), draft.Add(new RatioFigure(new FigureId($"placement/ratio/{key}"), one, other, compared))));
            }
        }

        List<Block> blocks =
        [
            .. WaitingCurve.Write(draft, stages.First.Rows, recorded, declined),
            Table("placement-table", T("Plats i team och väntan", "A place on a team, and waiting"), T("Grupp", "Group"),
                [T("remitterade som samtyckt", "referred, consented"), T("fick plats", "given a place"), T("andel", "share"), T("väntar på plats", "wait for a place"), T("dagar till plats, median", "days to a place, median"), T("antal (n)", "count (n)")], rows),
        ];
        if (gaps.Count > 0)
            blocks.Add(Table("placement-gaps", T("Skillnad mellan grupper i andel som fått plats", "Gap between groups in the share given a place"), T("Jämförelse", "Comparison"), [T("procentenheter (intervall)", "percentage points (interval)"), T("kvot", "ratio")], gaps));
        blocks.Add(new Note(T(
            "Vem som får plats avgörs av stadsdel, teamens utrymme och kötid. Skillnader är beskrivningar och visar inte varför. Den som väntar ännu saknas i väntetiden, som därför blir längre än talet säger när många väntar.",
            "District, the teams' capacity and time in the queue decide who is given a place. Gaps are descriptions and do not show why. Whoever still waits is missing in the waiting time, which is therefore longer than the number says when many wait.")));
        return [new Section(new FigureId("placement"), T("Placering och väntan", "Placement and waiting"), [.. blocks])];
    }
}
