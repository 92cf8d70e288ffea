using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Cohorts;

/// <summary>Collects rows and makes a <see cref="Cohort"/> of them. Not thread-safe; parts built apart add up with <see cref="Cohort.Concat"/>.</summary>
[Mutable("A builder collects; one thread at a time.")]
public sealed class CohortBuilder
{
    private readonly ProgrammeId _programme;
    private readonly LocalDate _on;
    private readonly Instant _asOf;
    private readonly SortedDictionary<ParticipantId, CohortRow> _rows = [];
    private List<FactTimeline>? _withoutConsent;

    /// <summary>Begins a cohort.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="on">The day on which everything stood as the columns say.</param>
    /// <param name="asOf">What was known: nothing recorded later may be in the rows.</param>
    public CohortBuilder(ProgrammeId programme, LocalDate on, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _programme = programme;
        _on = on;
        _asOf = asOf;
    }

    /// <summary>Adds a participant. The rows come in the order of the participants' ids, whatever the order of adding.</summary>
    /// <param name="row">The participant.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The participant has been added before: there is one journey for a person in a programme.</exception>
    public CohortBuilder Add(CohortRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!_rows.TryAdd(row.Participant, row))
            throw new ArgumentException("A participant is in a cohort once.", nameof(row));
        return this;
    }

    /// <summary>Adds a participant by the journey, as it was known at the cohort's instant.</summary>
    /// <param name="journey">The journey, or what a reader may see of it: what a view has dropped is in no column.</param>
    /// <param name="reading">How it is read.</param>
    /// <param name="hasWithheld">Whether something was withheld from the reader.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The journey is in another programme, or the participant has been added before.</exception>
    public CohortBuilder Add(Journey journey, CohortReading reading, bool hasWithheld = false) =>
        Add(journey, reading, hasWithheld ? WithheldParts.All : WithheldParts.None);

    /// <summary>Adds a participant by what a reader may see of the journey.</summary>
    internal CohortBuilder Add(Journey journey, CohortReading reading, WithheldParts withheld)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(reading);
        if (journey.Id.Programme != _programme)
            throw new ArgumentException("A cohort is of one programme.", nameof(journey));
        bool isKnown = journey.Entries.All(entry => entry.Recorded <= _asOf);
        return Add(JourneyRow.Of(isKnown ? journey : journey.AsOf(_asOf), reading, _on, withheld));
    }

    /// <summary>Tells of those who have not consented to be registered: they become no rows, but the steps before consent can be counted of them.</summary>
    /// <param name="rows">What is known of them on the cohort's day, one for each person; none where there is nobody.</param>
    /// <returns>This builder.</returns>
    public CohortBuilder AddWithoutConsent(params IEnumerable<AnonymousRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        (_withoutConsent ??= []).AddRange(rows.Select(row => BeforeConsent.FactsOf(row, _on, _asOf)));
        return this;
    }

    /// <summary>Puts one row of a person in the place of the rows of the ids that are the same person.</summary>
    internal void Replace(MergedView person, CohortReading reading)
    {
        foreach (ParticipantId id in person.Participants)
            _rows.Remove(id);
        if (!person.Journey.Entries.IsEmpty)
            Add(person.Journey, reading, person.Withheld);
    }

    /// <summary>The cohort of all rows added so far.</summary>
    public Cohort Build() => new(_programme, _on, _asOf, [.. _rows.Values], _withoutConsent is null ? null : FactColumns.From(_withoutConsent));
}
