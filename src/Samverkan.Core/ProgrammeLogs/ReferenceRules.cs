using System.Globalization;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What entries of a log say of each other: what is left, kept, filled, answered or addressed must have been told by that day.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<(EntryId Entry, Refusal Refusal)> Judge(IReadOnlyList<ProgrammeOccurrence> story)
    {
        HashSet<PremisesId> premises = [];
        HashSet<PledgeId> pledges = [];
        HashSet<ProposalId> proposals = [];
        Dictionary<OfferId, int> offers = [];
        // A deviation is named by its entry, which cannot be named before it is there: only its day can be wrong.
        Dictionary<EntryId, LocalDate> deviations = story.Where(static told => told.Body is SystemDeviationNoted).ToDictionary(static told => told.Id, static told => told.Happened);
        foreach (ProgrammeOccurrence told in story)
        {
            Refusal? refusal = told.Body switch
            {
                EmployerPledged one => pledges.Add(one.Pledge) ? null : Twice(one.Pledge),
                MissingServiceProposed one => proposals.Add(one.Proposal) ? null : Twice(one.Proposal),
                ActivityOffered one => offers.TryAdd(one.Offer, one.Places) ? null : Twice(one.Offer),
                // Told again, premises are the same ones, changed.
                PremisesTaken one when premises.Add(one.Premises) => null,
                PremisesLeft one => Known(premises.Remove(one.Premises)),
                PledgeKept one => Known(pledges.Contains(one.Pledge)),
                ProposalAnswered one => Known(proposals.Contains(one.Proposal)),
                PlacesFilled one => !offers.TryGetValue(one.Offer, out int places) ? Known(false)
                    : one.Filled > places ? ProgrammeLogCodes.MoreFilledThanOffered.With(places.ToString(CultureInfo.InvariantCulture))
                    : null,
                SystemDeviationAddressed one => Known(deviations.TryGetValue(one.Deviation, out LocalDate noted) && noted <= told.Happened),
                _ => null,
            };
            if (refusal is not null)
                yield return (told.ToldBy.Id, refusal);
        }
    }

    private static Refusal Twice(Slug key) => ProgrammeLogCodes.KeyTwice.With(key.Value);

    private static Refusal? Known(bool isKnown) => isKnown ? null : ProgrammeLogCodes.NothingToGoOnWith.With();
}
