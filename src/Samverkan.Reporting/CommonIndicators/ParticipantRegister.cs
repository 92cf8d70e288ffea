using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// Who the participants of a monthly file are: their numbers over time, which are kept apart from the journeys, and whether somebody's identity is protected, which the journeys tell.
/// Personal data. Immutable.
/// </summary>
/// <remarks>
/// Protection is read from every entry and not from a reader's view, which may hide that there is any: a number that a view would have let through is never written. Whoever is
/// protected under one id is so under every id that somebody has called the same person, and so is whoever has a number and no journey.
/// </remarks>
public sealed class ParticipantRegister
{
    private readonly ImmutableDictionary<ParticipantId, IdentifierHistory> _numbers;
    private readonly ImmutableDictionary<ParticipantId, Journey> _journeys;
    private readonly ImmutableHashSet<ParticipantId> _protected;
    private readonly Instant _known;

    private ParticipantRegister(ImmutableDictionary<ParticipantId, IdentifierHistory> numbers, ImmutableDictionary<ParticipantId, Journey> journeys, Instant known)
    {
        _numbers = numbers;
        _journeys = journeys;
        _protected = Protected(journeys);
        _known = known;
    }

    /// <summary>Creates a register.</summary>
    /// <param name="numbers">The numbers of each person.</param>
    /// <param name="journeys">The whole journeys of the programme's participants, folded from every entry.</param>
    /// <param name="known">The instant at which what was known of numbers and dates of birth is asked for; protection is read as it stands whenever it was told.</param>
    public static ParticipantRegister Of(IEnumerable<IdentifierHistory> numbers, IEnumerable<Journey> journeys, Instant known)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(journeys);
        return new ParticipantRegister(
            numbers.ToImmutableDictionary(static one => one.Person), journeys.ToImmutableDictionary(static journey => journey.Id.Participant), known);
    }

    /// <summary>Who a participant is on a day.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="on">The day.</param>
    /// <returns>The identity; <see langword="null"/> when the register has no number of the person on the day.</returns>
    public ParticipantIdentity? Find(ParticipantId participant, LocalDate on)
    {
        if (!_numbers.TryGetValue(participant, out IdentifierHistory? history) || history.On(on, _known) is not { Number: var number })
            return null;
        Journey? journey = _journeys.GetValueOrDefault(participant);
        bool isProtected = journey is null || _protected.Contains(participant);
        LocalDate? told = journey is not null && Stretch<LocalDate>.HoldingOn(journey.AsOf(_known).Facts().Of(StandardFacts.BirthDate).AsSpan(), on) is { IsDeclined: false } birthDate ? birthDate.Value : null;
        LocalDate? born = told ?? number.BirthDateHint;
        return born is not { } birth ? null : new ParticipantIdentity(isProtected ? null : number, birth, number.LegalSexHint == LegalSexHint.Woman, isProtected);
    }

    // Ids that are one person share the protection of each, however they are linked.
    private static ImmutableHashSet<ParticipantId> Protected(ImmutableDictionary<ParticipantId, Journey> journeys)
    {
        HashSet<ParticipantId> found = [.. journeys.Values.Where(static journey => journey.Protection() != ProtectedIdentityKind.None).Select(static journey => journey.Id.Participant)];
        (ParticipantId One, ParticipantId Other)[] links = [.. journeys.Values.SelectMany(static journey => journey.MergedPersons().Select(other => (journey.Id.Participant, other.Other)))];
        for (int before = -1; before < found.Count;)
        {
            before = found.Count;
            foreach ((ParticipantId one, ParticipantId other) in links)
            {
                if (found.Contains(one) || found.Contains(other))
                    found.UnionWith([one, other]);
            }
        }

        return [.. found];
    }

    /// <summary>That it is a register; never of whom.</summary>
    public override string ToString() => nameof(ParticipantRegister);
}
