using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

public class ProgrammeCatalogTests
{
    public static TheoryData<string> Ids => [.. ProgrammeCatalog.Ids.Select(static id => id.Value)];

    [Fact]
    public void The_box_holds_the_five_by_their_keys()
    {
        Assert.Equal(["stockholmskraften", "arbetsprovning", "hallbar-etablering", "insikt", "lumena"], ProgrammeCatalog.All.Select(static p => p.Id.Value));
        Assert.Same(ProgrammeCatalog.Lumena, ProgrammeCatalog.Find(new ProgrammeId("lumena")));
        Assert.Null(ProgrammeCatalog.Find(new ProgrammeId("mia")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_definition_reads_without_findings_and_is_written_as_it_stood(string id)
    {
        string text = ProgrammeReaderTests.Definition(id);
        ProgrammeReading reading = ProgrammeReader.Read(Encoding.UTF8.GetBytes(text), $"{id}.json");
        Assert.Empty(reading.Findings.Select(static f => f.Format(Language.English)));
        Assert.Equal(text, Encoding.UTF8.GetString(ProgrammeWriter.Write(reading.Programme!).AsSpan()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_target_group_says_itself_in_both_languages(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId(id))!;
        Assert.False(string.IsNullOrWhiteSpace(programme.TargetGroup.Describe(Language.Swedish)));
        Assert.NotEqual(programme.TargetGroup.Describe(Language.Swedish), programme.TargetGroup.Describe(Language.English));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_reading_of_each_option_can_be_chosen(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId(id))!;
        foreach (ProgrammeOption option in programme.Options)
        {
            foreach (OptionReading reading in option.Readings)
                Assert.NotNull(programme.TargetGroup.With(ImmutableDictionary<OptionName, string>.Empty.Add(option.Name, reading.Name)));
        }
    }

    [Fact]
    public void Facts_from_outside_the_application_keep_their_own_source()
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        Assert.True(programme.Period.IsOutside);
        Assert.Equal(new LocalDate(2027, 8, 31), programme.Period.Value.End);
        Assert.Equal(Confidence.Derived, programme.Period.Otherwise[0].Source.Confidence);
        Assert.True(programme.PlannedParticipants!.IsOutside);
        Assert.Equal(1000, programme.PlannedParticipants.Value);
        Assert.Equal(ApplicationStatus.Submitted, programme.Statuses[0].Status);
        Assert.False(programme.Statuses[0].IsOutside);
    }

    [Fact]
    public void The_stated_rate_and_the_computed_share_stand_side_by_side()
    {
        Assert.Equal(47.00m, ProgrammeCatalog.HallbarEtablering.Funding!.ComputedSharePercent);
        Assert.Equal(50, ProgrammeCatalog.HallbarEtablering.Funding.UnionRatePercent!.Value);
        Assert.Equal(56.12m, ProgrammeCatalog.Arbetsprovning.Funding!.ComputedSharePercent);
        Assert.Equal(40.00m, ProgrammeCatalog.Lumena.Funding!.ComputedSharePercent);
        Assert.Null(ProgrammeCatalog.Stockholmskraften.Funding!.ComputedSharePercent);
    }

    [Fact]
    public void Every_organisation_indicator_set_and_team_that_a_definition_names_exists()
    {
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            Assert.DoesNotContain(programme.Parties.Select(static p => p.Organisation).OfType<OrganisationId>(), static id => OrganisationCatalog.Find(id) is null);
            if (programme.Progression is { } cadence)
            {
                Assert.Contains(IndicatorSetCatalog.Shipped, set => set.Id == cadence.IndicatorSet);
                Assert.Equal(cadence.EveryMonths, cadence.Schedule.CadenceMonths);
            }
        }
    }

    [Fact]
    public void Stockholmskraften_has_nineteen_in_its_teams_and_each_wave_starts_as_many_teams_as_it_says()
    {
        TeamPlan plan = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
        Assert.Equal(19, plan.MembersOn(new LocalDate(2024, 11, 4)));
        foreach (StartWave wave in ProgrammeCatalog.Stockholmskraften.StartWaves)
            Assert.Equal(wave.Teams, plan.Teams.Count(team => team.Validity.Start == wave.From));
    }

    [Fact]
    public void A_goal_of_Stockholmskraften_is_never_silently_empty()
    {
        Assert.Equal(8, ProgrammeCatalog.Stockholmskraften.Goals.Length);
        Assert.All(ProgrammeCatalog.Stockholmskraften.Goals, static goal => Assert.NotNull(goal.NotAssessable));
    }
}
