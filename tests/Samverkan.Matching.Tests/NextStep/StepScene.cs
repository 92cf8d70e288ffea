using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Matching.NextStep;

namespace Samverkan.Matching.Tests.NextStep;

/// <summary>One person in a programme and what the programme offers, told event by event; asked on Monday 3 March 2025.</summary>
internal sealed class StepScene(string programme = "stockholmskraften")
{
    public static readonly LocalDate Today = new(2025, 3, 3);

    private readonly List<Entry> _entries = [];
    private readonly List<ProgrammeLogEntry> _log = [];

    public Programme Programme { get; init; } = ProgrammeCatalog.Find(new ProgrammeId(programme))!;

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Somebody who takes part since the turn of the year, with a mapping of Stockholmskraften.</summary>
    public static StepScene Mapped(params (string Question, AnswerValue Value)[] answers) =>
        new StepScene().Add("2025-01-07", new Started()).Add("2025-01-20", Mapping(answers));

    public static FormAnswered Mapping(params (string Question, AnswerValue Value)[] answers) =>
        new(new("sk-joint-mapping"), 1, Respondent.Together, [.. answers.Select(static answer => new Answer(new(answer.Question), answer.Value))]);

    public static AnswerValue Yes => AnswerValue.Of(true);

    public static AnswerValue Code(string code) => AnswerValue.Of(new AnswerCode(code));

    public StepScene Add(string happened, JourneyEvent body, string origin = "af")
    {
        _entries.Add(new Entry(
            EntryId.FromBits((UInt128)(_entries.Count + 1)), new JourneyId(ParticipantId.FromBits(7), Programme.Id), _entries.Count + 1, Day(happened), Noon(Day(happened)),
            new Author(StandardRoles.Caseworker, StaffId.FromBits(3)), new SecrecyDomain(origin), body.DefaultCategory, Programme.Edition.Id, 1, body));
        return this;
    }

    public StepScene Goes(string key, string from, decimal? hours, string? until = null, ActivityKind kind = ActivityKind.JobDirected, string? method = null, string origin = "af")
    {
        Add(from, new ActivityStarted(new(key), kind, method is null ? null : new MethodId(method), WeeklyHours: hours), origin);
        return until is null ? this : Add(until, new ActivityEnded(new(key), ActivityEndReason.Completed), origin);
    }

    public StepScene Offers(string key, ActivityKind kind, string from, string? to = null, decimal? hours = 10, int places = 10, int? filled = 3, string? method = null, string? track = null, string? language = null, ActivityIntake? intake = null)
    {
        Log(new ActivityOffered(
            new(key), key, kind, Day(from), places, to is null ? null : Day(to), method is null ? null : new MethodId(method), null, track is null ? null : new TrackId(track), hours,
            language is null ? null : new LanguageTag(language), intake));
        if (filled is { } number)
            Log(new PlacesFilled(new(key), number));
        return this;
    }

    public NextStepProposal Propose(Func<NextStepPlanner, NextStepPlanner>? with = null, string reader = "af", string role = "caseworker", LocalDate? on = null)
    {
        LocalDate day = on ?? Today;
        JourneyView view = JourneyView.Of(
            new JourneyId(ParticipantId.FromBits(7), Programme.Id), _entries, new ReadingAccess(new(reader), new(role), StandardPurposes.Coordination),
            AccessPolicy.Standard(new SecrecyDomain("af")), Noon(day.PlusYears(2)));
        NextStepPlanner planner = new(Programme);
        return (with?.Invoke(planner) ?? planner).Propose(view, ProgrammeLog.Fold(Programme.Id, _log), day);
    }

    private void Log(ProgrammeEvent body) => _log.Add(new ProgrammeLogEntry(
        EntryId.FromBits((UInt128)(_log.Count + 1)), Programme.Id, _log.Count + 1, Programme.Period.Value.Start, Noon(Programme.Period.Value.Start),
        new Author(new ReaderRole("project-lead"), StaffId.FromBits(2)), Programme.Edition.Id, 1, body));

    private static Instant Noon(LocalDate day) => day.At(LocalTime.Noon).InUtc().ToInstant();
}
