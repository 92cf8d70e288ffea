using System.Text;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary>What people tell of needs and of work: by themselves, and without moving anything else.</summary>
public sealed class WorkTests
{
    private static readonly SyntheticSetting Asked = Worlds.Stockholmskraften with { WorkProfile = static _ => new ContactMade(ContactKind.Other) };

    [Fact]
    public void What_people_tell_of_work_moves_nothing_of_the_rest()
    {
        (string, Instant)[] without = [.. Of(SyntheticCohort.Generate(Worlds.Stockholmskraften, 60, 5))];
        (string, Instant)[] with = [.. Of(SyntheticCohort.Generate(Asked, 60, 5))];
        Assert.True(with.Length > without.Length);
        Assert.Empty(without.Except(with));

        static IEnumerable<(string, Instant)> Of(SyntheticCohort cohort) => cohort.Entries.Select(static entry => (entry.Id.ToString(), entry.Recorded));
    }

    [Fact]
    public void Most_of_those_mapped_tell_of_work_and_some_tell_it_anew_and_nobody_after_the_exit()
    {
        List<SyntheticWorkProfile> told = [];
        ReasonCode mark = new("told-of-work");
        SyntheticSetting world = Worlds.Stockholmskraften with
        {
            WorkProfile = profile =>
            {
                told.Add(profile);
                return new PlacementDeclined(mark);
            },
        };
        Journey[] journeys = [.. Journey.FoldAll(SyntheticCohort.Generate(world, 500, 6, world.LastDay.PlusYears(1)).Entries).Where(static journey => journey.Story.Any(static what => what.Body is JointMappingCompleted))];
        int[] times = [.. journeys.Select(journey => journey.Story.Count(what => what.Body is PlacementDeclined declined && declined.Reason == mark))];
        Assert.InRange(times.Count(static n => n > 0) / (double)times.Length, 0.75, 0.95);
        Assert.Contains(2, times);
        Assert.DoesNotContain(journeys, journey => journey.Story.Any(what => what.Body is PlacementDeclined declined && declined.Reason == mark && what.Happened > journey.Episode()!.LastExit));
        Assert.Equal(SyntheticOccupation.All.Select(static one => one.Code).Order(), told.SelectMany(static one => one.Experience).Distinct().Order());
        Assert.Contains(told, static one => one.NeedsAdaptation == true);
        Assert.Contains(told, static one => one.NeedsAdaptation is null);
        Assert.All(told, static one => Assert.Empty(one.Languages.Intersect(one.LacksLanguages)));
        Assert.All(told, static one => Assert.Empty(one.Skills.Intersect(one.LacksSkills)));
    }

    [Theory]
    [InlineData("stockholmskraften", "sk-joint-mapping")]
    [InlineData("arbetsprovning", "ap-competence-mapping")]
    [InlineData("hallbar-etablering", "he-joint-mapping")]
    [InlineData("insikt", "insikt-mapping")]
    public void Whoever_is_mapped_has_answered_the_programmes_form_on_that_day(string programme, string form)
    {
        Programme known = ProgrammeCatalog.Find(new(programme))!;
        int answered = 0;
        foreach (Journey journey in Journey.FoldAll(EntryKindTests.Drawn(known)))
        {
            LocalDate[] days = [.. journey.Story.Where(what => programme == "arbetsprovning" ? what.Body is CompetenceMappingCompleted : what.Body is JointMappingCompleted).Select(static what => what.Happened)];
            LocalDate[] forms = [.. journey.AnsweredForms().Where(answer => answer.Form.Form.Value == form).Select(static answer => answer.On)];
            Assert.Empty(forms.Except(days));
            answered += forms.Length;
        }

        Assert.True(answered > 150, $"{answered} answered");
    }

    [Fact]
    public void The_mapping_shows_work_health_social_insurance_and_studies_each_for_some_and_not_for_all()
    {
        FormAnswered[] forms = [.. EntryKindTests.Drawn(ProgrammeCatalog.Stockholmskraften).Select(static entry => entry.Body).OfType<FormAnswered>().Where(static form => form.Form.Value == "sk-joint-mapping")];
        foreach (string question in (string[])["support-health-care", "support-social-insurance", "support-study-counsellor", "adapted-activities"])
        {
            int yes = forms.Count(form => form.Answers.Any(answer => answer.Question.Value == question && answer.Value.HasValue && answer.Value.Truth));
            Assert.InRange(yes / (double)forms.Length, 0.1, 0.7);
        }

        Assert.Equal(["not-yet", "studies", "subsidised-work", "work"], forms.SelectMany(static form => form.Answers).Where(static answer => answer.Question.Value == "direction").Select(static answer => answer.Value.Code.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Background_is_told_by_most_declined_by_some_and_by_some_never_asked()
    {
        Journey[] informed = [.. Journey.FoldAll(EntryKindTests.Drawn(ProgrammeCatalog.Stockholmskraften)).Where(static journey => journey.Story.Any(static what => what.Body is ParticipationConsentGiven))];
        FactObserved?[] told = [.. informed.Select(static journey => journey.Story.Select(static what => what.Body).OfType<FactObserved>().LastOrDefault(static fact => fact.Fact == "foreign-background"))];
        Assert.Contains(null, told);
        Assert.Contains(told, static fact => fact is { Value.IsDeclined: true });
        Assert.InRange(told.Count(static fact => fact is { Value: { IsDeclined: false, Truth: true } }) / (double)told.Length, 0.3, 0.6);
    }

    [Fact]
    public void Ads_are_the_same_for_the_same_seed_and_others_for_another()
    {
        DatePeriod days = new(new(2024, 9, 1), new(2025, 8, 31));
        string one = Ads(1);
        Assert.Equal(one, Ads(1));
        Assert.NotEqual(one, Ads(2));
        Assert.Equal(30 + 2, one.TrimEnd('\n').Split('\n').Length);
        Assert.Throws<ArgumentException>(() => SyntheticJobAds.Write(new MemoryStream(), Worlds.Stockholmskraften.Profile, DatePeriod.From(days.Start), 1, 1));

        string Ads(long seed)
        {
            using MemoryStream stream = new();
            SyntheticJobAds.Write(stream, Worlds.Stockholmskraften.Profile, days, 30, seed);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}
