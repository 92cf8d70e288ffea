using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Governance;

/// <summary>A report being written: the figures so far, and short ways to add one.</summary>
internal sealed class ReportDraft(Cohort cohort, Programme programme, AnnualReportSettings settings, DatePeriod period)
{
    private readonly SortedDictionary<FigureId, Figure> _figures = [];
    private readonly ImmutableArray<IGrouping<StaffId, StaffAssignment>> _staff =
        [.. (settings.Log?.AsOf(cohort.AsOf).StaffOn(cohort.On) ?? []).GroupBy(static one => one.Staff).OrderBy(static one => one.Key)];

    // a row for each place that somebody has, by the track that it was offered on
    private readonly ImmutableArray<TrackId?> _filled =
        [.. (settings.Log?.AsOf(cohort.AsOf).Offers(cohort.On) ?? []).SelectMany(static offer => Enumerable.Repeat(offer.Offer.Track, offer.Filled ?? 0))];

    // a row for each of the fewest who can have come to a body's sessions of a track, with how often each of them then came
    private readonly ImmutableArray<Attendant> _attendants =
    [
        .. (settings.Log?.AsOf(cohort.AsOf).Story ?? []).Where(told => told.Happened <= cohort.On).Select(static told => told.Body).OfType<CompetenceSessionHeld>()
            .SelectMany(static session => session.Attendance, static (session, body) => (session.Track, Body: body))
            .GroupBy(static one => (one.Track, one.Body.Organisation))
            .OrderBy(static same => same.Key.Track?.Value, StringComparer.Ordinal).ThenBy(static same => same.Key.Organisation)
            .SelectMany(static same => new (StaffSex Sex, Func<OrganisationAttendance, int> Count)[] { (StaffSex.Woman, static body => body.Women), (StaffSex.Man, static body => body.Men) }
                .SelectMany(sex => Enumerable.Range(0, same.Max(one => sex.Count(one.Body)))
                    .Select(row => new Attendant(same.Key.Track, same.Key.Organisation, sex.Sex, same.Count(one => sex.Count(one.Body) > row))))),
    ];

    public Cohort Cohort { get; } = cohort;

    public Programme Programme { get; } = programme;

    public AnnualReportSettings Settings { get; } = settings;

    /// <summary>The period that the report is about.</summary>
    public DatePeriod Period { get; } = period;

    /// <summary>From the programme's first day to the report's last: what every figure is over that does not say "during the period".</summary>
    public DatePeriod Cumulative { get; } = new(LocalDate.Min(programme.Period.Value.Start, cohort.On), cohort.On);

    public IEnumerable<Figure> Figures => _figures.Values;

    public SourceReference Method { get; } = new("Samverkan, rapportens metod", "") { Confidence = Confidence.Derived };

    public static LocalizedText T(string swedish, string english) => new(swedish, english);

    /// <summary>A whole number as it stands in a key.</summary>
    public static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Sentence Say(string swedish, string english, Sentence? otherwise = null) => new(T(swedish, english)) { Otherwise = otherwise };

    public static LocalizedText AllStarted { get; } = T("alla deltagare som började", "all participants who started");

    /// <summary>Those who started and of whom something of some parts could not be read: what is not seen of them is unknown, not "no".</summary>
    public RowSet Unread(JourneyStages stages, WithheldParts parts = WithheldParts.All) => Cohort.MayLack(parts).And(stages.Started.Rows);

    /// <summary>
    /// Whether too little could be read of some persons for a number of it to say anything: of less than half of them. Where they are so few that this would tell of less than
    /// the minimum, whether anything at all could not be read.
    /// </summary>
    public bool IsHardlyRead(RowSet persons, RowSet unread) =>
        unread.CountAnd(persons) is > 0 and int count && (persons.Count < 2 * Settings.MinimumCount || 2 * count > persons.Count);

    /// <summary>What stands where something of most could not be read: the same words in every report.</summary>
    public FigureId NotRead(string id, FigureDefinition definition) => Absent(id, Absence.NotRead, T("Insatserna fick inte läsas, för de flesta.", "The activities could not be read, for most."), definition);

    /// <summary>Who has had a gap: after an activity has begun, since the time before the first one is a wait. Of whoever an activity could not be read none is certain.</summary>
    public RowSet WithGap(RowSet persons) =>
        RowSet.Where(Cohort.Count, row => Cohort.Gaps[row] - (Cohort.GapsBeforeFirst[row] ?? 0) > 0).And(persons).Except(Cohort.MayLack(WithheldParts.Activities));

    /// <summary>What a gap is, as every report says it.</summary>
    public static LocalizedText GapRule { get; } = T(
        "Minst en arbetsdag som inskriven utan insats sedan den första insatsen börjat, räknat på arbetskalendern. Väntan på den första insatsen är inget glapp och räknas för sig.",
        "At least one working day while enrolled without an activity after the first one has begun, counted on the working calendar. The wait for the first activity is no gap and is counted by itself.");

    /// <summary>The rule of a count of which only what is certain is counted where something could not be read.</summary>
    public LocalizedText OfCertain(JourneyStages stages, WithheldParts parts, LocalizedText rule) => Unread(stages, parts).IsEmpty ? rule : OnlyCertain(rule);

    /// <summary>The rule of a count of which only what is certain is counted.</summary>
    public static LocalizedText OnlyCertain(LocalizedText rule) => T(
        $"{rule.Swedish} Där något inte fick läsas räknas bara det som är säkert, så talet kan vara för lågt.", $"{rule.English} Where something could not be read only what is certain is counted, so the number may be too low.");

    /// <summary>Whether everything could be read of everybody, also of whoever has not started.</summary>
    public bool IsAllRead { get; } = cohort.MayLack(WithheldParts.All).IsEmpty;

    /// <summary>The rule of a count of those who have reached something: only what is certain, where something could not be read.</summary>
    public LocalizedText OfReached(LocalizedText rule) => IsAllRead ? rule : OnlyCertain(rule);

    /// <summary>The rule of a count of those who have not reached something: where something could not be read they may have.</summary>
    public LocalizedText OfNotReached(LocalizedText rule) => IsAllRead ? rule : T(
        $"{rule.Swedish} Där något inte fick läsas räknas också den som inte säkert nått det, så talet kan vara för högt.", $"{rule.English} Where something could not be read whoever has not certainly reached it is counted too, so the number may be too high.");

    /// <summary>The name of a loss: whoever has not gone on, or of whom that could not be read.</summary>
    public static LocalizedText OrUnread(LocalizedText loss) => T($"{loss.Swedish} eller fick inte läsas", $"{loss.English} or could not be read");

    /// <summary>The rule of days to the first of something: where something could not be read an earlier one may be there, and the days too many.</summary>
    public LocalizedText OfFirstRead(JourneyStages stages, WithheldParts parts, LocalizedText rule) => Unread(stages, parts).IsEmpty ? rule : T(
        $"{rule.Swedish} Där något inte fick läsas kan en tidigare ha funnits: talet kan vara för högt.", $"{rule.English} Where something could not be read there may have been an earlier one: the number may be too high.");

    public FigureDefinition Define(LocalizedText counted, LocalizedText rule, LocalizedText? of = null, SourceReference? source = null) =>
        new(counted, rule, source ?? Method) { Of = of, Period = Period == Cumulative ? null : Cumulative };

    /// <summary>
    /// How many persons without consent follow the cohort's rows in every count, so that what is counted of them is protected together with all else; none for a
    /// programme that accounts for nothing before consent.
    /// </summary>
    public int WithoutConsent { get; } = BeforeConsent.IsCountedIn(programme) ? cohort.WithoutConsent?.Rows ?? 0 : 0;

    /// <summary>Counts members of staff on the report's last day, each once: they follow all others in every count, so that they are protected as persons are and together with them.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="isCounted">Whether somebody with these assignments is counted.</param>
    /// <param name="definition">What is counted.</param>
    public FigureId CountStaff(string id, Func<IEnumerable<StaffAssignment>, bool> isCounted, FigureDefinition definition) =>
        Count(id, Beside(0, RowSet.Where(_staff.Length, row => isCounted(_staff[row]))), definition);

    /// <summary>Counts the places that somebody has on the report's last day: whoever has one is a person, who is not known here, and follows the staff in every count.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="track">The track that they were offered on; <see langword="null"/> for places that were offered on none.</param>
    /// <param name="definition">What is counted.</param>
    public FigureId CountFilled(string id, TrackId? track, FigureDefinition definition) =>
        Count(id, Beside(_staff.Length, RowSet.Where(_filled.Length, row => _filled[row] == track)), definition);

    /// <summary>
    /// Counts how often staff of a body came to the sessions of a competence track. They are persons who are not known here, and follow the filled places in every count: at least as many as
    /// came to the session with most of them. So many must be enough for the number to be shown.
    /// </summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="of">The body and the track.</param>
    /// <param name="sex">Women or men.</param>
    /// <param name="definition">What is counted.</param>
    public FigureId CountAttendances(string id, CompetenceParticipation of, StaffSex sex, FigureDefinition definition)
    {
        RowSet came = RowSet.Where(_attendants.Length, row => _attendants[row] is var one && one.Track == of.Track && one.Organisation == of.Organisation && one.Sex == sex);
        return Add(new CountFigure(new FigureId(id), Beside(_staff.Length + _filled.Length, came), [.. came.Rows.Select(row => _attendants[row].Times)], definition with { Unit = Reports.CountingUnit.Event }));
    }

    /// <summary>Whether it is known who there is without consent, and the programme accounts for steps before it.</summary>
    public bool TellsWithoutConsent => Cohort.WithoutConsent is not null && BeforeConsent.IsCountedIn(Programme);

    /// <summary>Those of a set that are without consent.</summary>
    public RowSet WithoutConsentIn(RowSet persons) => Widened(RowSet.None(Cohort.Count).Concat(RowSet.All(WithoutConsent))).And(Widened(persons));

    /// <summary>Counts persons: rows of the cohort, or of the cohort and those without consent after it.</summary>
    public FigureId Count(string id, RowSet persons, FigureDefinition definition) => Add(new CountFigure(new FigureId(id), Widened(persons), definition));

    /// <summary>The same of a count that a stated rule keeps from being less than the minimum, unless it is none: of a hidden one every reader knows as much.</summary>
    public FigureId CountAtLeastMinimum(string id, RowSet persons, FigureDefinition definition) =>
        Add(new CountFigure(new FigureId(id), Widened(persons), definition) { Least = Settings.MinimumCount });

    /// <summary>The cohort's rows, with those without consent or not, followed by those without consent and by all who are counted beside the participants, who are not in the set.</summary>
    public RowSet Widened(RowSet persons) =>
        Cohort.Count + WithoutConsent + _staff.Length + _filled.Length + _attendants.Length is var all && persons.Length < all ? persons.Concat(RowSet.None(all - persons.Length)) : persons;

    public FigureId Share(string id, FigureId part, FigureId whole) =>
        Add(new ShareFigure(new FigureId(id), part, whole, _figures[part].Definition with { Of = _figures[whole].Definition.Counted }));

    /// <summary>Whether a figure has been added.</summary>
    public bool Has(string id) => _figures.ContainsKey(new FigureId(id));

    /// <summary>A figure that has been added, or <see langword="null"/>.</summary>
    public Figure? Find(FigureId id) => _figures.GetValueOrDefault(id);

    /// <summary>What a figure that has been added means.</summary>
    public FigureDefinition Definition(FigureId id) => _figures[id].Definition;

    /// <summary>The exact counts of a share that has been added: for choosing words, which then depend on the share.</summary>
    public Proportion ProportionOf(FigureId share) =>
        _figures[share] is ShareFigure of ? new(((CountFigure)_figures[of.Numerator]).Value, ((CountFigure)_figures[of.Denominator]).Value) : default;

    public FigureId Mean(string id, FigureId count, ImmutableArray<decimal> values, ValueScale scale, FigureDefinition definition) =>
        Add(new MeanFigure(new FigureId(id), new FigureId(id), count, values, scale, definition with { Measure = FigureDefinition.Steps }));

    /// <summary>The median of the known values of a column over some persons, with its count.</summary>
    public (FigureId Count, FigureId Median) Median(string id, string measure, Column<int?> column, RowSet rows, FigureDefinition definition)
    {
        RowSet known = column.Known(rows);
        FigureId count = Count($"{id}/n", known, definition with { Counted = definition.Of ?? definition.Counted });
        ImmutableArray<decimal> days = [.. known.Rows.Select(row => (decimal)column[row]!.Value)];
        return (count, Add(new MedianFigure(new FigureId(id), new FigureId(measure), count, days, definition with { Measure = FigureDefinition.Days })));
    }

    public FigureId Absent(string id, Absence absence, LocalizedText reason, FigureDefinition definition) =>
        Add(new AbsentFigure(new FigureId(id), absence, reason, definition));

    public FigureId Add(Figure figure)
    {
        _figures.Add(figure.Id, figure);
        return figure.Id;
    }

    public static ReportTable Table(string id, LocalizedText caption, LocalizedText stub, ImmutableArray<LocalizedText> columns, IEnumerable<TableRow> rows) =>
        new(new FigureId(id), caption, Capital(stub), columns, [.. rows]);

    /// <summary>A text with a capital letter first, in each language.</summary>
    public static LocalizedText Capital(LocalizedText text) => T(Capital(text.Swedish), Capital(text.English));

    /// <summary>A text with a capital letter first.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static TableRow Row(LocalizedText header, params ReadOnlySpan<FigureId> figures)
    {
        ImmutableArray<TableCell>.Builder cells = ImmutableArray.CreateBuilder<TableCell>(figures.Length);
        foreach (FigureId figure in figures)
            cells.Add(TableCell.Of(figure));
        return new TableRow(header, cells.MoveToImmutable());
    }

    // persons who are counted beside the participants and those without consent, so many rows after these
    private RowSet Beside(int before, RowSet rows) => Widened(RowSet.None(Cohort.Count + WithoutConsent + before).Concat(rows));

    private sealed record Attendant(TrackId? Track, OrganisationId Organisation, StaffSex Sex, int Times);
}
