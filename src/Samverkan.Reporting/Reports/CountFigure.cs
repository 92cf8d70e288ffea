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
            throw new ArgumentException("A count of events needs the events' rows as well as the persons'.", nameof(definition));
        Persons = persons;
    }

    /// <summary>A count of events, with the persons that they happened to.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="events">The rows of events that it counts.</param>
    /// <param name="persons">The cohort's rows that the events belong to. A count of events is shown only when these are enough.</param>
    /// <param name="definition">What is counted.</param>
    /// <exception cref="ArgumentException">The definition counts persons, or there are more persons than events.</exception>
    public CountFigure(FigureId id, RowSet events, RowSet persons, FigureDefinition definition)
        : base(id, definition)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(persons);
        if (definition.Unit != CountingUnit.Event)
            throw new ArgumentException("A count of persons has no rows of events.", nameof(definition));
        if (persons.Count > events.Count)
            throw new ArgumentException("Each person of a count of events has at least one of them.", nameof(persons));
        Events = events;
        Persons = persons;
    }

    /// <summary>The cohort's rows behind the count.</summary>
    public RowSet Persons { get; }

    /// <summary>The rows of events, or <see langword="null"/> for a count of persons.</summary>
    public RowSet? Events { get; }

    internal int Value => Events?.Count ?? Persons.Count;

    internal override IEnumerable<FigureId> Needs => [];
}
