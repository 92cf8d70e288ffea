using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>The order of steps, and the teams, tracks and districts of the programme.</summary>
internal static class StepRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case CoordinatedPlanAgreed when claim.Settings.RequiresMappingBeforePlan && !(claim.History.FirstMapping <= claim.Happened):
                claim.Refuse(JourneyCodes.PlanWithoutMapping);
                break;
            case PlacedOnTeam placed:
                if (claim.Settings.Teams is { } teams && !teams.Contains(placed.Team))
                    claim.Refuse(JourneyCodes.UnknownTeam, placed.Team.Value);
                JudgeDistrict(claim, placed.District);
                break;
            case Started { Track: { } track } when claim.Settings.Tracks is { } tracks && !tracks.Contains(track):
                claim.Refuse(JourneyCodes.UnknownTrack, track.Value);
                break;
            case Referred referred:
                JudgeDistrict(claim, referred.District);
                break;
        }
    }

    private static void JudgeDistrict(Claim claim, DistrictId? district)
    {
        if (district is not null && claim.Settings.IsDistrict is { } isDistrict && !isDistrict(district, claim.Happened))
            claim.Refuse(JourneyCodes.UnknownDistrict, district.Value);
    }
}
