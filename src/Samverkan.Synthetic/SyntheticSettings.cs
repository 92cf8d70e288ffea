using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;

namespace Samverkan.Synthetic;

/// <summary>Makes the world of the synthetic people from a programme's definition.</summary>
public static class SyntheticSettings
{
    /// <summary>The world of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="instruments">The indicator sets in which the programme's own is looked up; those that are shipped when left out.</param>
    /// <param name="forms">The forms in which its surveys are looked up; those in the box when left out.</param>
    /// <returns>The setting. Nothing is measured where the programme has no cadence or its set is not among the instruments.</returns>
    public static SyntheticSetting Of(Programme programme, IndicatorSetCatalog? instruments = null, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        LocalDate start = programme.Period.Value.Start;
        ProgressionCadence? cadence = programme.Progression;
        IndicatorSet? instrument = cadence is null ? null : (instruments ?? new IndicatorSetCatalog(IndicatorSetCatalog.Shipped)).FindValid(cadence.IndicatorSet, start);
        bool isMalmo = programme.Municipality?.ToString() == "1280";
        SyntheticSetting setting = new()
        {
            Programme = programme.Id,
            Edition = programme.Edition.Id,
            Period = programme.Period.Value,
            TargetGroup = programme.TargetGroup,
            Tracks = [.. programme.Tracks.Where(static track => track.Kind == TrackKind.Participants).Select(static track => new SyntheticTrack(track.Id, track.TargetGroup))],
            Method = SyntheticMethod.Of(programme, forms),
            Teams = programme.TeamPlan is not { } teams ? [] : [.. teams.Teams.Select(static team => new SyntheticTeam(team.Id, team.Validity.Start, [.. team.DistrictsOn(team.Validity.Start)]))],
            Instruments = instrument is null ? [] : [instrument],
            Schedule = cadence?.Schedule ?? MeasurementSchedule.EveryThirdMonth,
            Profile = SyntheticProfile.Of(programme.Id),
        };
        return isMalmo
            ? setting with { LabourMarketAdministration = new SecrecyDomain("malmo/arbetsmarknad"), SocialServices = new SecrecyDomain("malmo/ekonomiskt-bistand") }
            : setting;
    }
}
