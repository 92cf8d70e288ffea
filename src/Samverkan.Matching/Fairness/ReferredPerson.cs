using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Matching.Fairness;

/// <summary>Somebody who was referred, let in or not, and how far the way in has gone.</summary>
/// <param name="Id">The person.</param>
/// <param name="Facts">What is known of the person.</param>
/// <param name="Referred">The day of the referral, on which the person is judged.</param>
public sealed record ReferredPerson(ParticipantId Id, FactTimeline Facts, LocalDate Referred)
{
    /// <summary>Whether it has been possible to offer a place yet: not of whoever has just been referred.</summary>
    public bool CouldBeOffered { get; init; }

    /// <summary>Whether a place was offered.</summary>
    public bool WasOffered { get; init; }

    /// <summary>Whether the person got a place.</summary>
    public bool WasPlaced { get; init; }

    /// <summary>Whether the person began.</summary>
    public bool HasStarted { get; init; }

    /// <summary>A person with a journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <returns>The person; <see langword="null"/> of whoever has no referral in it.</returns>
    public static ReferredPerson? Of(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        if (journey.Story.FirstOrDefault(static what => what.Body is Referred) is not { } referral)
            return null;
        bool started = !journey.EnrolledIntervals().IsEmpty;
        bool placed = started || journey.Story.Any(static what => what.Body is PlacedOnTeam);
        bool offered = placed || journey.Story.Any(static what => what.Body is PlacementDeclined or ProposalMade { About: ProposalKind.Team or ProposalKind.Track });
        return new(journey.Id.Participant, journey.Facts(), referral.Happened) { CouldBeOffered = true, WasOffered = offered, WasPlaced = placed, HasStarted = started };
    }

    /// <inheritdoc/>
    public bool Equals(ReferredPerson? other) => other is not null && Id == other.Id && ReferenceEquals(Facts, other.Facts) && Referred == other.Referred
        && (CouldBeOffered, WasOffered, WasPlaced, HasStarted) == (other.CouldBeOffered, other.WasOffered, other.WasPlaced, other.HasStarted);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(ReferredPerson);
}
