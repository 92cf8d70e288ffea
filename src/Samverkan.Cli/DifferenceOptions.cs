using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;
using Samverkan.Reporting.Goals;

namespace Samverkan.Cli;

/// <summary>What a difference between two submissions is of, and the table of it.</summary>
internal sealed class DifferenceOptions(bool isBeforeRequired)
{
    private const string Goals = "goals";
    private const string Indicators = "indicators";

    private readonly Option<string> _log = ToolOptions.InputFile("--log", "The programme's own log, one entry a line.", required: false);
    private readonly Option<string> _of = new Option<string>("--of") { Description = "What was submitted (goals unless told otherwise).", DefaultValueFactory = static _ => Goals }.AcceptOnlyFromAmong(Goals, Indicators);
    private readonly Option<string> _window = ToolOptions.Window();
    private readonly Option<Instant?> _before = ToolOptions.Instant("--before", "What was known when the earlier submission was made.");
    private readonly Option<LocalDate?> _beforeUntil = ToolOptions.Date("--before-until", "The last day of the earlier submission (the day of --before unless told otherwise).");

    /// <summary>What was known when the earlier submission was made.</summary>
    public Option Before => _before;

    /// <summary>All that belongs to a difference alone.</summary>
    public ImmutableArray<Option> Own => [_log, _of, _before, _beforeUntil];

    /// <summary>The window of results, which a table of indicators has too.</summary>
    public Option Window => _window;

    /// <summary>The window that was chosen.</summary>
    public ResultWindow WindowOf(ParseResult parsed) => ToolOptions.WindowOf(parsed.GetRequiredValue(_window));

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        _before.Required = isBeforeRequired;
        foreach (Option option in (Option[])[_log, _of, _window, _before, _beforeUntil])
            verb.Add(option);
    }

    /// <summary>Refuses what cannot be compared, before anything is read.</summary>
    /// <exception cref="ToolException">The programme has no common indicators to compare, or an option belongs to what is not compared.</exception>
    public void Require(ParseResult parsed, Programme known)
    {
        if (!IsOfGoals(parsed) && CommonIndicatorCatalog.For(known) is null)
            throw ToolException.Usage($"{known.Id} has no common indicators");
        if (IsOfGoals(parsed) && parsed.GetResult(_window) is { Implicit: false })
            throw ToolException.Usage($"{_window.Name} goes with --of {Indicators}");
        if (!IsOfGoals(parsed) && parsed.GetResult(_log) is not null)
            throw ToolException.Usage($"{_log.Name} goes with --of {Goals}");
    }

    /// <summary>The table of the difference.</summary>
    /// <param name="host">Receives what is wrong with a file.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="known">The programme.</param>
    /// <param name="read">The journeys.</param>
    /// <param name="asOf">What was known at the later submission; the last recording when <see langword="null"/>.</param>
    /// <param name="until">The last day of the later submission; the day of the instant when <see langword="null"/>.</param>
    /// <param name="spoken">The language of the words.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<DeliveryTable> TableAsync(
        ToolHost host, ParseResult parsed, Programme known, JourneysInput read, Instant? asOf, LocalDate? until, Language spoken, CancellationToken cancellation)
    {
        Entry[] entries = read.EntriesOf(known);
        ProgrammeLog? told = parsed.GetValue(_log) is { } logFile ? ProgrammeLogInput.Read(host, logFile, known, spoken) : null;
        Instant earlierInstant = parsed.GetValue(_before)!.Value;
        Instant laterInstant = asOf ?? read.LastRecorded;
        if (earlierInstant > laterInstant)
            throw ToolException.Usage("--before is later than the submission that it is compared with");
        LocalDate earlierDay = parsed.GetValue(_beforeUntil) ?? SwedishTime.DayOf(earlierInstant);
        LocalDate laterDay = until ?? SwedishTime.DayOf(laterInstant);
        ToolOptions.RequireKnown(earlierDay, earlierInstant, "--before-until", "--before", isInstantTold: true);
        ToolOptions.RequireKnown(laterDay, laterInstant, "--until", "--as-of", asOf is not null);
        using InMemoryJourneyStore store = await OwnersStore.TakeInAsync(entries, known, Instant.Max(laterInstant, read.LastRecorded), cancellation);
        Task<Cohort> Load(Instant instant, LocalDate day) => new ReportWork(known, instant, day).LoadAsync(store, cancellation);
        Cohort earlier = await Load(earlierInstant, earlierDay);
        Cohort later = await Load(laterInstant, laterDay);
        if (IsOfGoals(parsed))
            return GoalDifference.Between(ProgrammeGoals.Evaluate(earlier, known, told), ProgrammeGoals.Evaluate(later, known, told)).ToDelivery(spoken);
        CommonIndicatorCatalog catalog = CommonIndicatorCatalog.For(known)!;
        ResultWindow window = WindowOf(parsed);
        return IndicatorDifference.Between(
            CommonIndicatorCounts.Of(earlier, catalog, window), CommonIndicatorCounts.Of(await Load(laterInstant, earlierDay), catalog, window), CommonIndicatorCounts.Of(later, catalog, window)).ToDelivery(spoken);
    }

    private bool IsOfGoals(ParseResult parsed) => parsed.GetRequiredValue(_of) == Goals;
}
