using System.Collections.Immutable;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Proposals and the answers to them.</summary>
internal static class ProposalProjection
{
    public static ImmutableArray<Proposal> Of(Journey journey)
    {
        List<Proposal> made = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is ProposalMade body && !made.Exists(known => known.Id == body.Proposal))
                made.Add(MadeBy(occurrence));
        }

        // Told apart from the making, so that an answer on the same day counts whatever was recorded first.
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is ProposalReplied answered && made.FindIndex(known => known.Id == answered.Proposal) is var i and >= 0)
                made[i] = After(made[i], occurrence);
        }

        return [.. made];
    }

    /// <summary>A proposal as it was made.</summary>
    public static Proposal MadeBy(Occurrence made)
    {
        ProposalMade body = (ProposalMade)made.Body;
        return new(body.Proposal, body.About, body.Proposed, body.NextBest, body.Reason, made.Happened);
    }

    /// <summary>A proposal after an answer; one before the making changes nothing.</summary>
    public static Proposal After(Proposal known, Occurrence next) => next.Body switch
    {
        ProposalReplied { By: ProposalParty.Participant } answered when known.Made <= next.Happened =>
            known with { ParticipantsAnswer = answered.Answer, ParticipantsChoice = answered.Chosen },
        ProposalReplied { By: ProposalParty.Caseworker } answered when known.Made <= next.Happened => known with
        {
            CaseworkersAnswer = answered.Answer,
            CaseworkersChoice = answered.Chosen,
            Departure = answered.Departure,
            DecidedOn = answered.Answer == ProposalReply.Undecided ? null : next.Happened,
        },
        _ => known,
    };
}
