using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;

namespace Samverkan.Analysis.Cohorts;

/// <summary>Loads cohorts from a store of journeys: each person becomes a row, whose journeys under several ids are read as one (<see cref="MergedJourneys"/>).</summary>
/// <remarks>Thread-safe. What a view has dropped is in no column. Who has not consented to registration is told by the store as an anonymous row and is no row here; where the programme accounts for steps before consent, those are in <see cref="Cohort.WithoutConsent"/>.</remarks>
public sealed class StoreCohortSource : ICohortSource
{
    private readonly IJourneyStore _journeys;
    private readonly WorkingCalendar _calendar;
    private readonly FormCatalog _forms;

    /// <summary>Creates the source.</summary>
    /// <param name="journeys">The store.</param>
    /// <param name="calendar">The calendar to which a programme's closures are added.</param>
    /// <param name="forms">The forms whose answers state facts: the host's; those in the box when left out.</param>
    public StoreCohortSource(IJourneyStore journeys, WorkingCalendar calendar, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(calendar);
        _journeys = journeys;
        _calendar = calendar;
        _forms = forms ?? FormCatalog.Standard;
    }

    /// <inheritdoc/>
    public async Task<Cohort> LoadAsync(Programme programme, Instant asOf, ReadingAccess access, LocalDate? on = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(access);
        CohortReading reading = CohortReading.Of(programme, _calendar) with { Forms = _forms };
        SortedDictionary<ParticipantId, JourneyView> merged = [];
        SortedSet<ParticipantId> others = [];
        LocalDate day = on ?? SwedishTime.DayOf(asOf);
        CohortBuilder builder = new(programme.Id, day, asOf);
        await foreach (JourneyView view in _journeys.ReadAllAsync(programme.Id, access, asOf, cancellation).ConfigureAwait(false))
        {
            if (view.Journey.Entries.IsEmpty)
                continue;
            builder.Add(view.Journey, reading, view.Withheld);
            if (view.Journey.MergedPersons() is not { IsEmpty: false } persons)
                continue;
            merged[view.Journey.Id.Participant] = view;
            others.UnionWith(persons.Select(static person => person.Other));
        }

        // Few are merged, so only theirs are kept, and the ids that they were merged with are read once more.
        foreach (ParticipantId other in others.Where(id => !merged.ContainsKey(id)))
            merged.Add(other, await _journeys.ReadAsync(new(other, programme.Id), access, asOf, cancellation).ConfigureAwait(false));
        foreach (MergedView person in MergedJourneys.FoldAll(merged.Values).Where(static person => person.Participants.Length > 1))
            builder.Replace(person, reading);
        if (BeforeConsent.IsCountedIn(programme))
            builder.AddWithoutConsent(await _journeys.ReadAnonymousRowsAsync(programme.Id, access, asOf, day, cancellation).ConfigureAwait(false));
        return builder.Build();
    }
}
