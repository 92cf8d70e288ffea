using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;

namespace Samverkan.Synthetic;

/// <summary>Makes the world of the synthetic people from a programme's definition.</summary>
public static class SyntheticSettings
{
    /// <summary>The world of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="teams">Its teams; <see langword="null"/> for a programme without teams.</param>
    /// <param name="instruments">The indicator sets in which the programme's own is looked up; <see langword="null"/> measures nothing.</param>
    /// <returns>The setting. Nothing is measured where the programme has no cadence or its set is not among the instruments.</returns>
    public static SyntheticSetting Of(Programme programme, TeamPlan? teams = null, IndicatorSetCatalog? instruments = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        LocalDate start = programme.Period.Value.Start;
        ProgressionCadence? cadence = programme.Progression;
        bool isMalmo = string.Equals(programme.MunicipalityCode, "1280", StringComparison.Ordinal);
        SyntheticSetting setting = new()
        {
            Programme = programme.Id,
            Edition = programme.Edition.Id,
            Period = programme.Period.Value,
            TargetGroup = programme.TargetGroup,
            Tracks = [.. programme.Tracks.Select(static track => track.Id)],
            Teams = teams is null ? [] : [.. teams.Teams.Select(static team => new SyntheticTeam(team.Id, team.Validity.Start, [.. team.DistrictsOn(team.Validity.Start)]))],
            Instrument = cadence is null ? null : instruments?.FindValid(cadence.IndicatorSet, start),
            Schedule = cadence is null ? MeasurementSchedule.EveryThirdMonth : new(cadence.EveryMonths, cadence.WindowDays, cadence.WindowDays),
            Profile = SyntheticProfile.Of(programme.Id),
        };
        return isMalmo
            ? setting with { LabourMarketAdministration = new SecrecyDomain("malmo/arbetsmarknad"), SocialServices = new SecrecyDomain("malmo/ekonomiskt-bistand") }
            : setting;
    }
}
