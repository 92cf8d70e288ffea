using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
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
    private static readonly LocalizedText Places = T("platser", "places");
    private static readonly LocalizedText FilledPlaces = T("platser; den som har två räknas två gånger", "places; whoever has two counts twice");
    private static readonly LocalizedText PerHead = T("per deltagare som började", "per participant who started");

    public static Section Write(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions, ProgrammeLog? log)
    {
        Cohort cohort = draft.Cohort;
        // everybody who started is in the whole, so that it does not tell of how many something could not be read
        RowSet started = stages.Started.Rows;
        LocalizedText only = draft.Unread(stages, WithheldParts.Activities).IsEmpty ? T("", "") : T(" Där något inte fick läsas räknas bara det som fick läsas.", " Where something could not be read only what could is counted.");
        List<Resource> resources = [];
        if (stages.Steps.Activities)
        {
            resources.Add(new("activity-days", T("dagar med insats", "days with an activity"), T($"Dagar som inskriven med minst en insats.{only.Swedish}", $"Enrolled days with at least one activity.{only.English}"), cohort.ActivityDays));
            resources.Add(new("parallel-days", T("dagar med parallella insatser", "days with parallel activities"), T($"Dagar som inskriven med minst två insatser.{only.Swedish}", $"Enrolled days with at least two activities.{only.English}"), cohort.ParallelDays));
        }

        if (stages.Steps.Activities && !cohort.AttendedHours.Known(started).IsEmpty)
            resources.Add(new("hours", T("timmar i insats", "hours in activities"), AttendanceRule(draft, stages), cohort.AttendedHours));
        List<TableRow> means = [];
        List<TableRow> access = [];
        foreach ((string division, LocalizedText header, Group group) in divisions.SelectMany(static d => d.Groups.Select(g => (d.Key, d.NameOf(g), g))).Prepend(("all", T("alla", "all"), new Group("all", T("alla", "all"), cohort.Everybody))))
        {
            RowSet rows = started.And(group.Rows);
            if (rows.IsEmpty)
                continue;
            string key = $"{division}/{group.Key}";
            List<FigureId> cells = [];
            foreach (Resource resource in resources)
                cells.AddRange(Mean(draft, resource, key, rows));
            if (resources.Count > 0)
                means.Add(Row(header, [.. cells]));
            if (stages.Steps.Activities && stages.Steps.Outcome)
                access.Add(Access(draft, stages, key, header, rows));
        }

        List<Block> blocks = [];
        if (means.Count > 0)
        {
            blocks.Add(Table("resources", T("Tid per deltagare", "Time per participant"), T("Grupp", "Group"),
                [.. resources.SelectMany(static r => new[] { T($"{r.Name.Swedish}, medel", $"{r.Name.English}, mean"), T("antal (n)", "count (n)") })], means));
        }

        if (access.Count > 0)
        {
            blocks.Add(Table("resource-access", T("Väntan och lönesubvention", "Waiting and wage subsidy"), T("Grupp", "Group"),
                [T("dagar till första jobbinriktade insats, median", "days to the first job-directed activity, median"), T("antal (n)", "count (n)"), T("anställning med subvention", "subsidised employment"), T("av", "of"), T("andel", "share")], access));
        }

        if (Ratios(draft, divisions, resources, started) is [_, ..] ratios)
            blocks.Add(Table("resource-ratios", T("Kvot per person", "Ratio per person"), T("Jämförelse", "Comparison"), [.. resources.Select(static r => r.Name)], ratios));
        blocks.AddRange(PlacesAndMoney(draft, stages, divisions, log));
        return new Section(new FigureId("horizontal/resources"), T("Resurser: vilka som får vad", "Resources: who gets what"), [.. blocks]);
    }

    // attendance belongs to no part by itself, so that anything unread may be some of it
    private static LocalizedText AttendanceRule(ReportDraft draft, JourneyStages stages) => draft.Unread(stages).IsEmpty
        ? T("Registrerad närvaro i timmar, från alla starter tillsammans. Den som ingen närvaro registrerats för ingår inte; det är inte noll.",
            "Recorded attendance in hours, of all starts together. Whoever no attendance is recorded for is not in it; that is not nought.")
        : T("Registrerad närvaro i timmar, från alla starter tillsammans. Den som ingen närvaro registrerats för ingår inte; det är inte noll. Där något inte fick läsas räknas bara det som fick läsas, så talet kan vara för lågt, och den vars närvaro inte fick läsas ingår inte.",
            "Recorded attendance in hours, of all starts together. Whoever no attendance is recorded for is not in it; that is not nought. Where something could not be read only what could is counted, so the number may be too low, and whoever's attendance could not be read is not in it.");

    private static IEnumerable<FigureId> Mean(ReportDraft draft, Resource resource, string key, RowSet rows)
    {
        RowSet known = resource.Column.Known(rows);
        FigureDefinition definition = draft.Define(T($"{resource.Name.Swedish}, medelvärde", $"{resource.Name.English}, mean"), resource.Rule, PerHead) with { Measure = resource.Key == "hours" ? FigureDefinition.Hours : FigureDefinition.Days };
        FigureId n = draft.Count($"resource/{resource.Key}/{key}/n", known, draft.Define(T($"deltagare med uppgift om {resource.Name.Swedish}", $"participants with a record of {resource.Name.English}"), resource.Rule, AllStarted));
        yield return draft.Add(new MeanFigure(new FigureId(MeanId(resource, key)), new FigureId($"resource/{resource.Key}"), n, [.. known.Rows.Select(row => (decimal)resource.Column[row]!.Value)], default, definition));
        yield return n;
    }

    private static TableRow Access(ReportDraft draft, JourneyStages stages, string key, LocalizedText header, RowSet rows)
    {
        (FigureId n, FigureId median) = draft.Median($"resource/job-directed/{key}", "resource/job-directed", draft.Cohort.DaysToFirstJobDirected, rows,
            draft.Define(T("dagar från start till första jobbinriktade insats, median", "days from start to the first job-directed activity, median"), draft.OfFirstRead(stages, WithheldParts.JobDirectedActivities, T("Bara deltagare som haft en sådan insats.", "Only participants who have had such an activity.")), T("deltagare med en jobbinriktad insats", "participants with a job-directed activity")));
        FigureId of = draft.Count($"resource/of/{key}", rows, draft.Define(T("deltagare som började", "participants who started"), T("Alla som började.", "All who started."), AllStarted));
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
                LocalizedText compared = T($"{first.Name.Swedish} jämfört med {second.Name.Swedish}", $"{first.Name.English} compared with {second.Name.English}");
                if (resources.Count > 0)
                {
                    rows.Add(Row(compared,
                    [
                        .. resources.Select(resource => draft.Add(new RatioFigure(new FigureId($"ratio/{resource.Key}/{division.Key}/{first.Key}-{second.Key}"),
                            new FigureId(MeanId(resource, $"{division.Key}/{first.Key}")), new FigureId(MeanId(resource, $"{division.Key}/{second.Key}")),
                            draft.Define(T($"{resource.Name.Swedish}: {compared.Swedish}", $"{resource.Name.English}: {compared.English}"), T("Den första gruppens medelvärde delat med den andras, så som de visas. Ett är lika mycket per person.", "The first group's mean over the second's, as they are shown. One is as much for each person.")) with { Measure = FigureDefinition.Ratio }))),
                    ]));
                }
            }
        }

        return rows;
    }

    private static IEnumerable<Block> PlacesAndMoney(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions, ProgrammeLog? log)
    {
        yield return new Note(T(
            "Kostnader registreras för programmet eller ett spår, inte för enskilda. De fördelas därför inte på kvinnor och män: en sådan fördelning vore ett antagande. Nedan står kostnader och platser i gruppinsatser per spår bredvid vilka som började där. En plats i ett team är ingen sådan plats.",
            "Costs are recorded for the programme or a track, not for persons. They are therefore not divided between women and men: such a division would be an assumption. Below, costs and places in group activities by track stand beside who started there. A place on a team is no such place."));
        if (log is null)
        {
            yield return new Note(T("Loggen saknas: platser i gruppinsatser och kostnader går inte att visa.", "There is no log: places in group activities and costs cannot be shown."));
            yield break;
        }

        LocalDate on = draft.Cohort.On;
        // the same groups, under the same names, as everywhere else in the report
        Group[] sexes = [.. divisions.Where(static division => division.Key == "sex").SelectMany(static division => division.Groups).Where(static group => group.Key is "woman" or "man")];
        CostRecorded[] costs = [.. log.Story.Where(told => told.Happened <= on).Select(static told => told.Body).OfType<CostRecorded>()];
        ImmutableArray<OfferedPlaces> offers = log.Offers(on);
        LocalizedText rule = T("Räknas i programmets egen logg till och med rapportens sista dag.", "Counted in the programme's own log until the report's last day.");
        List<TableRow> rows = [];
        // where nobody's track is recorded it is not known who started on one, and that is not nobody
        bool hasTracks = !draft.Cohort.Track.Where(static track => track is not null).IsEmpty;
        foreach (Track? track in draft.Programme.Tracks.Cast<Track?>().Append(null))
        {
            string key = track?.Id.Value ?? "whole";
            CostRecorded[] own = [.. costs.Where(cost => cost.Track == track?.Id)];
            OfferedPlaces[] offered = [.. offers.Where(offer => offer.Offer.Track == track?.Id)];
            bool tellsWho = track is null || (hasTracks && track.Kind == TrackKind.Participants);
            if (!tellsWho && own.Length == 0 && offered.Length == 0)
                continue;
            TableCell Stated(string what, decimal? value, LocalizedText counted) => value is { } number
                ? TableCell.Of(draft.Add(new StatedFigure(new FigureId($"resource/track/{key}/{what}"), decimal.Round(number, 0, MidpointRounding.ToEven), StatedKind.Number, draft.Define(counted, rule) with
                {
                    Unit = Reports.CountingUnit.Event, Measure = what == "kronor" ? FigureDefinition.Kronor : Places,
                })))
                : TableCell.Of(T("inte registrerat", "not recorded"));
            List<TableCell> cells =
            [
                Stated("kronor", own.Length > 0 ? own.Sum(static cost => cost.Kronor) : null, T("kostnader i kronor", "costs in Swedish kronor")),
                Stated("places", offered.Length > 0 ? offered.Sum(static offer => offer.Offer.Places) : null, T("erbjudna platser i gruppinsatser", "places offered in group activities")),
                Filled(draft, key, track?.Id, offered, rule),
            ];
            foreach (Group sex in sexes)
            {
                if (!tellsWho)
                {
                    cells.Add(TableCell.Of(T("inte registrerat", "not recorded")));
                    continue;
                }

                RowSet there = stages.Started.Rows.And(sex.Rows);
                if (track is not null)
                    there = there.And(draft.Cohort.Track.Where(t => t == track.Id));
                cells.Add(TableCell.Of(track is null ? new FigureId($"sex/{sex.Key}/started") : draft.Count($"resource/track/{key}/{sex.Key}", there, draft.Definition(stages.Started.Count))));
            }

            rows.Add(new TableRow(track is null ? T("hela programmet", "the whole programme") : track.Name, [.. cells]));
        }

        yield return Table("resource-places", T("Kostnader och platser i gruppinsatser, och vilka som började", "Costs and places in group activities, and who started"), T("Spår", "Track"),
            [T("kronor", "kronor"), T("platser i gruppinsatser", "places in group activities"), T("fyllda platser", "filled places"), .. sexes.Select(static sex => T($"{sex.Name.Swedish} som började", $"{sex.Name.English} who started"))], rows);
    }

    /// <summary>
    /// The places that are filled: each has somebody, so that the minimum count holds. Where fewer places than that are told, that the number is hidden would bring it within those.
    /// </summary>
    private static TableCell Filled(ReportDraft draft, string key, TrackId? track, OfferedPlaces[] offered, LocalizedText rule)
    {
        if (!offered.Any(static offer => offer.Filled is not null))
            return TableCell.Of(T("inte registrerat", "not recorded"));
        return offered.Sum(static offer => offer.Offer.Places) < draft.Settings.MinimumCount
            ? TableCell.Of(T("visas inte för så få platser", "not shown for so few places"))
            : TableCell.Of(draft.CountFilled($"resource/track/{key}/filled", track, draft.Define(T("fyllda platser i gruppinsatser", "filled places in group activities"), rule) with { Measure = FilledPlaces }));
    }

    private static string MeanId(Resource resource, string key) => $"resource/{resource.Key}/{key}/mean";

    private sealed record Resource(string Key, LocalizedText Name, LocalizedText Rule, Column<int?> Column);
}
