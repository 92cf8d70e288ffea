using System.Text.Json;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Programmes;
using Samverkan.Core.Tests.Programmes;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>Which kind of entry carries what a programme says is done with a person. When a kind is removed, what it carried has no carrier.</summary>
public sealed class CarriedProvisionsTests
{
    // What is done with a person, by the provision's id. Steps of the method all stand here; other provisions where a kind of entry is their record.
    private static readonly Dictionary<string, string[]> Carriers = new(StringComparer.Ordinal)
    {
        ["sk-m1"] = ["jointMeetingHeld"],
        ["sk-m2"] = ["jointMappingCompleted"],
        ["sk-m3"] = ["coordinatedPlanAgreed"],
        ["sk-m4"] = ["activityStarted", "activityEnded", "activityGapExplained"],
        ["sk-m5"] = ["contactMade", "subsidisedEmploymentStarted"],
        ["sk-m6"] = ["progressionMeasured"],
        ["sk-m7"] = ["outcomeReached"],
        ["sk-m8"] = ["followedUp"],
        ["sk-j8"] = ["contactMade"],
        ["ap-m1"] = ["referred"],
        ["ap-m2"] = ["implementationPlanAgreed"],
        ["ap-m3"] = ["competenceMappingCompleted"],
        ["ap-m4"] = ["recommendationMade"],
        ["ap-m5"] = ["recommendationMade"],
        ["ap-m6"] = ["handedOver", "handOverAnswered"],
        ["ap-m7"] = ["formAnswered"],
        ["ap-rc1"] = ["recommendationMade"],
        ["ap-rc2"] = ["recommendationMade"],
        ["ap-rc3"] = ["recommendationMade"],
        ["ap-rc4"] = ["recommendationMade"],
        ["he-m1"] = ["jointMappingCompleted", "coordinatedPlanAgreed", "followedUp"],
        ["he-m2"] = ["fullTimePlanned", "attendanceRecorded"],
        ["he-m3"] = ["activityStarted"],
        ["he-m4"] = ["activityStarted", "contactMade"],
        ["he-m5"] = ["activityStarted"],
        ["he-m11"] = ["activityStarted"],
        ["in-g1"] = ["caseGoneThrough"],
        ["in-g2"] = ["recommendationMade"],
        ["in-g3"] = ["recommendationMade"],
        ["in-m1"] = ["invitedToMeeting", "informationMeetingHeld"],
        ["in-m2"] = ["secrecyWaiverGiven"],
        ["in-m3"] = ["participationConsentGiven"],
        ["in-m4"] = ["historyReviewed"],
        ["in-m5"] = ["jointMeetingHeld", "jointMappingCompleted"],
        ["in-m8"] = ["recommendationMade", "handedOver", "handOverAnswered"],
        ["in-funnel"] = ["caseGoneThrough", "invitedToMeeting", "informationMeetingHeld", "participationConsentGiven", "jointMappingCompleted", "recommendationMade", "handedOver"],
        ["lu-m1"] = ["activityStarted", "activityEnded"],
        ["lu-m4"] = ["contactMade"],
        ["lu-m5"] = ["outreachMade"],
    };

    // The methods that a provision names are methods that an activity can name.
    private static readonly Dictionary<string, MethodId[]> Methods = new(StringComparer.Ordinal)
    {
        ["ap-track-work-trial"] = [StandardMethods.WorkTrial],
        ["ap-track-work-preparation"] = [StandardMethods.WorkPreparation],
        ["he-m3"] = [StandardMethods.MotherTongueCoaching],
        ["he-m5"] = [StandardMethods.VocationalSwedish],
        ["he-m9"] = [StandardMethods.LocalAgreementTrack],
        ["he-m10"] = [StandardMethods.DigitalLanguageSupport],
        ["lu-m2"] = [StandardMethods.SupportedEmployment, StandardMethods.SupportedEducation, StandardMethods.CaseManagement],
        ["he-m11"] = [StandardMethods.CivicOrientation, StandardMethods.HealthCoordination],
    };

    [Fact]
    public void Every_carrier_is_a_standard_kind_with_a_golden_line()
    {
        Assert.All(Carriers.Values.SelectMany(static kinds => kinds), static kind => Assert.True(EventCatalog.Standard.TryFind(kind, out _), kind));
        HashSet<string> golden = [.. Samples.All.Select(static body => body.Kind)];
        Assert.All(Carriers.Values.SelectMany(static kinds => kinds), kind => Assert.Contains(kind, golden));
    }

    [Fact]
    public void Every_provision_named_here_is_in_the_list()
    {
        HashSet<string> ids = [.. Provision.ReadAll().Select(static provision => provision.Id)];
        Assert.All(Carriers.Keys.Concat(Methods.Keys), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Every_step_that_a_programme_takes_with_a_person_has_a_kind_of_entry()
    {
        foreach (Programme programme in ProgrammeCatalog.All)
            Assert.Empty(programme.Method.Where(static step => step.Step != JourneyStep.OrganisationalLearning && !Carriers.ContainsKey(step.Id.Value)).Select(static step => step.Id.Value));
    }

    [Fact]
    public void Every_provision_that_a_type_of_event_carries_names_a_standard_kind()
    {
        string prefix = $"{typeof(Core.Journeys.Events.Started).Namespace}.";
        foreach (Provision provision in Provision.ReadAll().Where(provision => provision.Kind == "type" && provision.Where.StartsWith(prefix, StringComparison.Ordinal)))
            Assert.True(EventCatalog.Standard.TryFind(JsonNamingPolicy.CamelCase.ConvertName(provision.Where[prefix.Length..]), out _), provision.Id);
    }

    [Fact]
    public void Every_method_that_a_provision_names_has_a_name_in_both_languages_and_a_source()
    {
        Assert.All(Methods.Values.SelectMany(static methods => methods), static method => Assert.Contains(StandardMethods.All, known => known.Method == method));
        Assert.Equal(StandardMethods.All.Length, StandardMethods.All.Select(static known => known.Method).Distinct().Count());
        Assert.All(StandardMethods.All, static known => Assert.True(known.Name.Swedish.Length > 0 && known.Name.English.Length > 0 && known.Source.Document.Length > 0));
        Assert.Equal("own", StandardMethods.NameOf(new("own")).English);
    }

    [Fact]
    public void A_form_of_subsidy_that_nobody_knows_is_taken_to_tell_of_health()
    {
        Assert.Equal(StandardSubsidyForms.All.Length, StandardSubsidyForms.All.Select(static known => known.Form).Distinct().Count());
        Assert.False(StandardSubsidyForms.TellsOfHealth(StandardSubsidyForms.NewStart));
        Assert.True(StandardSubsidyForms.TellsOfHealth(StandardSubsidyForms.Samhall));
        Assert.True(StandardSubsidyForms.TellsOfHealth(new("own")));
        Assert.Equal("own", StandardSubsidyForms.NameOf(new("own")).Swedish);
    }
}
