using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Journeys;

namespace Samverkan.Synthetic;

/// <summary>People who do not exist: their journeys in one programme, and those of them who are referred but not yet in.</summary>
/// <remarks>Immutable. Whoever looks for a real person in here will not find one: everything is drawn from a seed.</remarks>
public sealed class SyntheticCohort
{
    private SyntheticCohort(ImmutableArray<Entry> entries, ImmutableArray<SyntheticReferral> waiting, LocalDate until)
    {
        Entries = entries;
        Waiting = waiting;
        Until = until;
    }

    /// <summary>The entries of all journeys, person by person in the order of drawing, each person's in the order of recording.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>Who has been referred and has neither started nor said no, with what is known about them; in the order of drawing.</summary>
    public ImmutableArray<SyntheticReferral> Waiting { get; }

    /// <summary>The last day of which anything has been recorded.</summary>
    public LocalDate Until { get; }

    /// <summary>Draws people.</summary>
    /// <param name="setting">The world that they live in.</param>
    /// <param name="participants">How many people are referred; most of them become participants.</param>
    /// <param name="seed">The seed. The same seed gives the same people, entry for entry, on any machine.</param>
    /// <param name="until">The day of reporting: nothing recorded later is told. The programme's last day when left out.</param>
    /// <param name="placement">Who gets a place on which team; by district when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of people is negative or above 1,000,000.</exception>
    /// <remarks>
    /// Each person is drawn from a stream of their own: the first N of a larger cohort are the same people. What happens to
    /// them after referral may differ where they wait for the same places.
    /// </remarks>
    public static SyntheticCohort Generate(SyntheticSetting setting, int participants, long seed, LocalDate? until = null, PlacementRound? placement = null)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentOutOfRangeException.ThrowIfNegative(participants);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(participants, 1_000_000);
        LocalDate lastDay = until ?? setting.LastDay;
        PersonDraft[] people = new PersonDraft[participants];
        for (int i = 0; i < participants; i++)
            people[i] = PersonDrawing.Draw(setting, seed, i);
        PlacementSimulation.Run(setting, seed, people, placement);
        StaffPool staff = new(seed);
        ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        ImmutableArray<SyntheticReferral>.Builder waiting = ImmutableArray.CreateBuilder<SyntheticReferral>();
        foreach (PersonDraft person in people)
        {
            entries.AddRange(ParticipationStory.Tell(setting, person, staff, seed, lastDay));
            bool hasSaidNo = !person.Consents || (!person.TakesPlace && person.Placed <= lastDay);
            if (person.Referred <= lastDay && !(person.Started <= lastDay) && !hasSaidNo)
                waiting.Add(new SyntheticReferral(person.Participant, person.Referred, person.District, person.FactsKnownOn(lastDay)));
        }

        return new SyntheticCohort(entries.ToImmutable(), waiting.ToImmutable(), lastDay);
    }

    /// <summary>How many entries and how many waiting; never who.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"SyntheticCohort ({Entries.Length} entries, {Waiting.Length} waiting)");
}
