using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Organisations;
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
            Caseworkers = StaffPool.RolesOf(programme),
            Schedule = cadence?.Schedule ?? MeasurementSchedule.EveryThirdMonth,
            Profile = SyntheticProfile.Of(programme.Id),
        };
        return AsWritten(isMalmo
            ? setting with { LabourMarketAdministration = new SecrecyDomain("malmo/arbetsmarknad"), SocialServices = new SecrecyDomain("malmo/ekonomiskt-bistand") }
            : setting);
    }

    // Who refers people, and to whom recommendations go, as the programmes' documents have it.
    private static SyntheticSetting AsWritten(SyntheticSetting setting) => setting.Programme.Value switch
    {
        // Only SDF and EFH refer; how often each does is assumed.
        "arbetsprovning" => setting with
        {
            Referrers =
            [
                new(null, "district-committee", 1 - SyntheticAssumptions.ReferredByHomelessUnit.Value),
                new(new OrganisationId("stockholm/enheten-for-hemlosa"), "unit-for-homeless", SyntheticAssumptions.ReferredByHomelessUnit.Value) { Domain = new SecrecyDomain("stockholm/socialnamnden") },
            ],
        },
        "hallbar-etablering" => setting with
        {
            Referrers =
            [
                new(new OrganisationId("af"), "employment-service", SyntheticAssumptions.EstablishedByEmploymentService.Value) { Domain = setting.EmploymentService },
                new(new OrganisationId(setting.SocialServices.Value), "social-services", 1 - SyntheticAssumptions.EstablishedByEmploymentService.Value),
            ],
        },

        // Recommendations go to the ordinary operation that can carry them out.
        "insikt" => setting with
        {
            Addressees = [new OrganisationId("af"), new OrganisationId(setting.LabourMarketAdministration.Value), new OrganisationId(setting.SocialServices.Value), new OrganisationId("region-skane")],
        },
        "lumena" => setting with
        {
            LabourMarketAdministration = new SecrecyDomain("haninge/arbetsmarknad"),
            SocialServices = new SecrecyDomain("haninge/socialnamnden"),
            Referrers =
            [
                new(new OrganisationId("haninge/socialnamnden"), "social-services", SyntheticAssumptions.LumenaFromMunicipality.Value),
                new(new OrganisationId("fk"), "fk", SyntheticAssumptions.LumenaFromSocialInsurance.Value) { Domain = new SecrecyDomain("fk") },
                new(new OrganisationId("region-stockholm"), "health-care", SyntheticAssumptions.LumenaFromHealthCare.Value) { Domain = new SecrecyDomain("region-stockholm") },
                new(new OrganisationId("af"), "employment-service", 1 - SyntheticAssumptions.LumenaFromMunicipality.Value - SyntheticAssumptions.LumenaFromSocialInsurance.Value - SyntheticAssumptions.LumenaFromHealthCare.Value) { Domain = setting.EmploymentService },
            ],
        },
        _ => setting,
    };
}
