using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;

namespace Samverkan.Reporting.Reports;

/// <summary>A count of persons or of events: a cell of the report's one system of cells.</summary>
public sealed record CountFigure : Figure
{
    /// <summary>A count of persons.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="persons">The cohort's rows that it counts.</param>
    /// <param name="definition">What is counted.</param>
    /// <exception cref="ArgumentException">The definition counts events.</exception>
    public CountFigure(FigureId id, RowSet persons, FigureDefinition definition)
        : base(id, definition)
    {
        ArgumentNullException.ThrowIfNull(persons);
        if (definition.Unit != CountingUnit.Person)
            throw new ArgumentException("A count of events needs the number of events of each person.", nameof(definition));
        Persons = persons;
        Value = persons.Count;
    }

    /// <summary>A count of events, with the persons that they happened to.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="persons">The cohort's rows that the events belong to. A count of events is shown only when these are enough.</param>
    /// <param name="events">How many events each of these persons has, in the order of the rows; at least one each.</param>
    /// <param name="definition">What is counted.</param>
    /// <exception cref="ArgumentException">The definition counts persons, or a person of the count has no event.</exception>
    public CountFigure(FigureId id, RowSet persons, ImmutableArray<int> events, FigureDefinition definition)
        : base(id, definition)
    {
        ArgumentNullException.ThrowIfNull(persons);
        if (definition.Unit != CountingUnit.Event)
            throw new ArgumentException("A count of persons has no numbers of events.", nameof(definition));
        if (events.Length != persons.Count || events.Any(static n => n < 1))
            throw new ArgumentException("Each person of a count of events has at least one of them.", nameof(events));
        Persons = persons;
        Events = events;
        Value = events.Sum();
    }

    /// <summary>The cohort's rows behind the count.</summary>
    public RowSet Persons { get; }

    /// <summary>How many events each person has, in the order of the rows; empty for a count of persons.</summary>
    public ImmutableArray<int> Events { get; } = [];

    internal int Value { get; }

    /// <summary>What a reader knows by a stated rule that the count is at least when it is hidden; 0 where no rule tells anything.</summary>
    internal int Least { get; init; }

    internal bool IsPartOf(CountFigure whole)
    {
        if (Definition.Unit != whole.Definition.Unit || !Persons.Except(whole.Persons).IsEmpty)
            return false;
        if (Definition.Unit == CountingUnit.Person)
            return true;
        Dictionary<int, int> all = whole.Persons.Rows.Zip(whole.Events).ToDictionary(static p => p.First, static p => p.Second);
        return Persons.Rows.Zip(Events).All(p => p.Second <= all[p.First]);
    }

    internal override IEnumerable<FigureId> Needs => [];
}
