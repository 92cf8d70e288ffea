using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>A person being described, fact by fact. A thirty-year-old unemployed woman with upper secondary education unless told otherwise.</summary>
internal sealed class TestPerson
{
    public static readonly Instant AsOf = Instant.FromUtc(2027, 1, 1, 12, 0);
    public static readonly Instant BeforeEntry = Instant.FromUtc(2020, 1, 1, 12, 0);
    private readonly FactTimelineBuilder _facts = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly LocalDate _start;
    private readonly LocalDate? _exit;

    public TestPerson(string start, string? exit = null)
    {
        _start = Day(start);
        _exit = exit is null ? null : Day(exit);
    }

    public CohortSex Sex { get; init; } = CohortSex.Woman;

    public static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    public TestPerson Born(string date)
    {
        _told.Add(StandardFacts.BirthDate.Key);
        _facts.Add(StandardFacts.BirthDate, new Observation<LocalDate>(Day(date), DatePeriod.From(Day(date)), BeforeEntry));
        return this;
    }

    public TestPerson Know<T>(TypedFact<T> fact, T value, string from, Instant? known = null, string? to = null)
        where T : notnull, IEquatable<T>
    {
        _told.Add(fact.Key);
        _facts.Add(fact, new Observation<T>(value, new DatePeriod(Day(from), to is null ? null : Day(to)), known ?? AsOf));
        return this;
    }

    public TestPerson Decline<T>(TypedFact<T> fact, string from)
        where T : notnull, IEquatable<T>
    {
        _facts.Add(fact, Observation<T>.Declined(DatePeriod.From(Day(from)), AsOf));
        return this;
    }

    public TestPerson Nothing(params ReadOnlySpan<Fact> facts)
    {
        foreach (Fact fact in facts)
            _told.Add(fact.Key);
        return this;
    }

    public CohortRow Row(int number = 1)
    {
        void Default(TypedFact<bool> fact, bool value)
        {
            if (_told.Add(fact.Key))
                _facts.Add(fact, new Observation<bool>(value, DatePeriod.From(_start.PlusDays(-10)), BeforeEntry));
        }

        if (!_told.Contains(StandardFacts.BirthDate.Key))
            Born(_start.PlusYears(-40).ToString("uuuu-MM-dd", null));
        Default(StandardFacts.Unemployed, true);
        Default(StandardFacts.Employed, false);
        Default(StandardFacts.InEducation, false);
        if (_told.Add(StandardFacts.EducationLevel.Key))
            _facts.Add(StandardFacts.EducationLevel, new Observation<int>(3, DatePeriod.From(_start.PlusDays(-10)), BeforeEntry));
        ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Started, _start);
        if (_exit is { } exit)
            reached = reached.Add(Milestone.Exited, exit);
        return new CohortRow { Participant = ParticipantId.FromBits((UInt128)number), Facts = _facts.Build(), Reached = reached, Sex = Sex };
    }

    public static Cohort CohortOf(LocalDate on, params IEnumerable<CohortRow> rows)
    {
        CohortBuilder builder = new(ProgrammeCatalog.Stockholmskraften.Id, on, AsOf);
        foreach (CohortRow row in rows)
            builder.Add(row);
        return builder.Build();
    }
}
