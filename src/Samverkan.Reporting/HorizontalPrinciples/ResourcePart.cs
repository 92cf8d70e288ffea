using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The second R, resources: how time, places and money are shared, per person of each group.</summary>
internal static class ResourcePart
{
    private static readonly LocalizedText PerHead = T("per deltagare som började", "per participant who started");

    public static Section Write(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions, ProgrammeLog? log)
    {
        Cohort cohort = draft.Cohort;
        RowSet started = stages.Started.Rows.Except(draft.Unread(stages));
        List<Resource> resources =
        [
            new("activity-days", T("dagar med insats", "days with an activity"), T("Dagar som inskriven med minst en insats.", "Enrolled days with at least one activity."), cohort.ActivityDays),
            new("parallel-days", T("dagar med parallella insatser", "days with parallel activities"), T("Dagar som inskriven med minst två insatser.", "Enrolled days with at least two activities."), cohort.ParallelDays),
        ];
        if (!cohort.AttendedHours.Known(started).IsEmpty)
            resources.Add(new("hours", T("timmar i insats", "hours in activities"), T("Registrerad närvaro i timmar. Den som ingen närvaro registrerats för ingår inte; det är inte noll.", "Recorded attendance in hours. Whoever no attendance is recorded for is not in it; that is not nought."), cohort.AttendedHours));
        List<TableRow> means = [];
        List<TableRow> access = [];
        foreach ((string division, LocalizedText name, Group group) in divisions.SelectMany(static d => d.Groups.Select(g => (d.Key, d.Name, g))).Prepend(("all", T("alla", "all"), new Group("all", T("alla", "all"), cohort.Everybody))))
        {
            RowSet rows = started.And(group.Rows);
            if (rows.IsEmpty)
                continue;
            string key = $"{division}/{group.Key}";
            LocalizedText header = division == "all" ? name : T($"{name.Swedish}: {group.Name.Swedish}", $"{name.English}: {group.Name.English}");
            List<FigureId> cells = [];
            foreach (Resource resource in resources)
                cells.AddRange(Mean(draft, resource, key, rows));
            means.Add(Row(header, [.. cells]));
            access.Add(Access(draft, key, header, rows));
        }

        List<Block> blocks =
        [
            Table("resources", T("Tid per deltagare", "Time per participant"), T("Grupp", "Group"),
                [.. resources.SelectMany(static r => new[] { T($"{r.Name.Swedish}, medel", $"{r.Name.English}, mean"), T("antal (n)", "count (n)") })], means),
            Table("resource-access", T("Väntan och lönesubvention", "Waiting and wage subsidy"), T("Grupp", "Group"),
                [T("dagar till första jobbinriktade insats, median", "days to the first job-directed activity, median"), T("antal (n)", "count (n)"), T("anställning med subvention", "subsidised employment"), T("av", "of"), T("andel", "share")], access),
        ];
        if (Ratios(draft, divisions, resources, started) is [_, ..] ratios)
            blocks.Add(Table("resource-ratios", T("Kvot per person", "Ratio per person"), T("Jämförelse", "Comparison"), [T("kvot", "ratio")], ratios));
        blocks.AddRange(PlacesAndMoney(draft, stages, log));
        return new Section(new FigureId("horizontal/resources"), T("Resurser: vilka som får vad", "Resources: who gets what"), [.. blocks]);
    }

    private static IEnumerable<FigureId> Mean(ReportDraft draft, Resource resource, string key, RowSet rows)
    {
        RowSet known = resource.Column.Known(rows);
        FigureDefinition definition = draft.Define(T($"{resource.Name.Swedish}, medelvärde", $"{resource.Name.English}, mean"), resource.Rule, PerHead);
        FigureId n = draft.Count($"resource/{resource.Key}/{key}/n", known, draft.Define(T($"deltagare med uppgift om {resource.Name.Swedish}", $"participants with a record of {resource.Name.English}"), resource.Rule, AllStarted));
        yield return draft.Add(new MeanFigure(new FigureId(MeanId(resource, key)), new FigureId($"resource/{resource.Key}"), n, [.. known.Rows.Select(row => (decimal)resource.Column[row]!.Value)], default, definition));
        yield return n;
    }

    private static TableRow Access(ReportDraft draft, string key, LocalizedText header, RowSet rows)
    {
        (FigureId n, FigureId median) = draft.Median($"resource/job-directed/{key}", "resource/job-directed", draft.Cohort.DaysToFirstJobDirected, rows,
            draft.Define(T("dagar från start till första jobbinriktade insats, median", "days from start to the first job-directed activity, median"), T("Bara deltagare som haft en sådan insats.", "Only participants who have had such an activity."), T("deltagare med en jobbinriktad insats", "participants with a job-directed activity")));
        FigureId of = draft.Count($"resource/of/{key}", rows, draft.Define(T("deltagare som började", "participants who started"), T("Den om vilken något inte fick läsas är inte med.", "Whoever has something that could not be read is not in it."), AllStarted));
        FigureId subsidised = draft.Count($"resource/subsidised/{key}", draft.Cohort.Outcome.Where(static outcome => outcome == OutcomeKind.SubsidisedWork).And(rows),
            draft.Define(T("deltagare vars första utfall är anställning med lönesubvention", "participants whose first outcome is subsidised employment"), T("Utfall registrerat senast rapportens sista dag.", "An outcome recorded by the report's last day."), AllStarted));
        return Row(header, median, n, subsidised, of, draft.Share($"resource/subsidised/{key}/share", subsidised, of));
    }

    private static List<TableRow> Ratios(ReportDraft draft, ImmutableArray<Division> divisions, List<Resource> resources, RowSet started)
    {
        List<TableRow> rows = [];
        foreach (Division division in divisions)
        {
            foreach ((Group first, Group second) in division.Pairs())
            {
                if (started.And(first.Rows).IsEmpty || started.And(second.Rows).IsEmpty)
                    continue;
                foreach (Resource resource in resources)
                {
                    LocalizedText header = T($"{resource.Name.Swedish}: {first.Name.Swedish} jämfört med {second.Name.Swedish}", $"{resource.Name.English}: {first.Name.English} compared with {second.Name.English}");
                    rows.Add(Row(header, draft.Add(new RatioFigure(new FigureId($"ratio/{resource.Key}/{division.Key}/{first.Key}-{second.Key}"),
                        new FigureId(MeanId(resource, $"{division.Key}/{first.Key}")), new FigureId(MeanId(resource, $"{division.Key}/{second.Key}")),
                        draft.Define(header, T("Den första gruppens medelvärde delat med den andras, så som de visas. Ett är lika mycket per person.", "The first group's mean over the second's, as they are shown. One is as much for each person."))))));
                }
            }
        }

        return rows;
    }

    private static IEnumerable<Block> PlacesAndMoney(ReportDraft draft, JourneyStages stages, ProgrammeLog? log)
    {
        yield return new Note(T(
            "Kostnader registreras för programmet eller ett spår, inte för enskilda. De fördelas därför inte på kvinnor och män: en sådan fördelning vore ett antagande. Nedan står kostnader och platser per spår bredvid vilka som började där.",
            "Costs are recorded for the programme or a track, not for persons. They are therefore not divided between women and men: such a division would be an assumption. Below, costs and places by track stand beside who started there."));
        if (log is null)
        {
            yield return new Note(T("Loggen saknas: platser och kostnader går inte att visa.", "There is no log: places and costs cannot be shown."));
            yield break;
        }

        LocalDate on = draft.Cohort.On;
        CostRecorded[] costs = [.. log.Story.Where(told => told.Happened <= on).Select(static told => told.Body).OfType<CostRecorded>()];
        ImmutableArray<OfferedPlaces> offers = log.Offers(on);
        LocalizedText rule = T("Räknas i programmets egen logg till och med rapportens sista dag.", "Counted in the programme's own log until the report's last day.");
        List<TableRow> rows = [];
        foreach (Track? track in draft.Programme.Tracks.Cast<Track?>().Append(null))
        {
            string key = track?.Id.Value ?? "whole";
            CostRecorded[] own = [.. costs.Where(cost => cost.Track == track?.Id)];
            OfferedPlaces[] offered = [.. offers.Where(offer => offer.Offer.Track == track?.Id)];
            TableCell Stated(string what, decimal? value, LocalizedText counted) => value is { } number
                ? TableCell.Of(draft.Add(new StatedFigure(new FigureId($"resource/track/{key}/{what}"), number, StatedKind.Number, draft.Define(counted, rule) with { Unit = Reports.CountingUnit.Event })))
                : TableCell.Of(T("inte registrerat", "not recorded"));
            List<TableCell> cells =
            [
                Stated("kronor", own.Length > 0 ? own.Sum(static cost => cost.Kronor) : null, T("kostnader i kronor", "costs in Swedish kronor")),
                Stated("places", offered.Length > 0 ? offered.Sum(static offer => offer.Offer.Places) : null, T("erbjudna platser", "places offered")),
                Stated("filled", offered.Any(static offer => offer.Filled is not null) ? offered.Sum(static offer => offer.Filled ?? 0) : null, T("fyllda platser", "places filled")),
            ];
            foreach ((string sex, CohortSex which) in (ReadOnlySpan<(string, CohortSex)>)[("woman", CohortSex.Woman), ("man", CohortSex.Man)])
            {
                RowSet there = stages.Started.Rows.And(draft.Cohort.Sex.Where(s => s == which));
                if (track is not null)
                    there = there.And(draft.Cohort.Track.Where(t => t == track.Id));
                cells.Add(TableCell.Of(track is null ? new FigureId($"sex/{sex}/started") : draft.Count($"resource/track/{key}/{sex}", there, draft.Definition(stages.Started.Count))));
            }

            rows.Add(new TableRow(track is null ? T("hela programmet", "the whole programme") : track.Name, [.. cells]));
        }

        yield return Table("resource-places", T("Kostnader och platser, och vilka som började", "Costs and places, and who started"), T("Spår", "Track"),
            [T("kronor", "kronor"), T("platser", "places"), T("fyllda", "filled"), T("kvinnor som började", "women who started"), T("män som började", "men who started")], rows);
    }

    private static string MeanId(Resource resource, string key) => $"resource/{resource.Key}/{key}/mean";

    private sealed record Resource(string Key, LocalizedText Name, LocalizedText Rule, Column<int?> Column);
}
