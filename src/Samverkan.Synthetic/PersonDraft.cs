using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>A person as drawn before placement: what is known, when they were referred, whether and when they could start.</summary>
internal sealed class PersonDraft
{
    private FactTimeline? _all;

    public required int Index { get; init; }

    public required ParticipantId Participant { get; init; }

    public required LocalDate Referred { get; init; }

    public required DistrictId? District { get; init; }

    public required ImmutableArray<DraftFact> Facts { get; init; }

    public required LocalDate Informed { get; init; }

    public required bool Consents { get; init; }

    public required bool TakesPlace { get; init; }

    /// <summary>Days from start to the planned exit.</summary>
    public required int Stay { get; init; }

    /// <summary>The day from which the person can be placed; none for who is outside, undecided or unwilling.</summary>
    public LocalDate? Ready { get; set; }

    public TeamId? Team { get; set; }

    /// <summary>The day of the place, or of the offer that was turned down.</summary>
    public LocalDate? Placed { get; set; }

    public PlacementAnswer? Queued { get; set; }

    public LocalDate QueuedOn { get; set; }

    public PlacementAnswer? Answer { get; set; }

    /// <summary>A first proposal of a place that the caseworker departed from, with the reason; another round proposed anew.</summary>
    public (LocalDate On, PlacementAnswer Answer, ReasonCode Reason)? Returned { get; set; }

    /// <summary>Who referred the person; <see langword="null"/> for the social services.</summary>
    public required SyntheticReferrer? Referrer { get; init; }

    public LocalDate? Started { get; set; }

    /// <summary>The body that referred the person; <see langword="null"/> for the social services.</summary>
    public OrganisationId? ReferringBody => Referrer is null ? null
        : Referrer.Organisation ?? (District is null || DistrictCatalog.Stockholm.Find(District) is not { } home ? null : home.Committee);

    public FactTimeline FactsKnownOn(LocalDate day)
    {
        // Once everything has been told, nothing more becomes known.
        bool isAll = Facts[^1].Told <= day;
        if (isAll && _all is not null)
            return _all;
        FactTimelineBuilder builder = new();
        foreach (DraftFact fact in Facts)
        {
            if (fact.Told <= day)
                fact.AddTo(builder, JourneyWriter.Morning(fact.Told));
        }

        FactTimeline known = builder.Build();
        _all = isAll ? known : null;
        return known;
    }
}
