using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>What goals ask of tracks and of the steps of a method follows from the journey.</summary>
public sealed class TrackFactTests
{
    private static readonly Journey BothTracks = new Scene()
        .Add("2012-03-01", new Referred(new("stockholm")))
        .Add("2012-03-05", new Started(new TrackId("work-preparation")))
        .Add("2012-04-01", new Exited(ExitReason.Completed))
        .Add("2012-04-10", new Started(new TrackId("work-trial")))
        .Add("2012-05-01", new Exited(ExitReason.Interrupted))
        .Journey;

    [Theory]
    [InlineData("started-in:work-preparation", "2012-03-04", null)]
    [InlineData("started-in:work-preparation", "2012-03-05", true)]
    [InlineData("started-in:work-trial", "2012-04-09", null)]
    [InlineData("started-in:work-trial", "2012-06-01", true)]
    [InlineData("ended-in:work-preparation", "2012-03-31", false)]
    [InlineData("ended-in:work-preparation", "2012-04-20", true)]
    [InlineData("completed-in:work-preparation", "2012-04-20", true)]
    [InlineData("ended-in:work-trial", "2012-05-01", true)]
    [InlineData("completed-in:work-trial", "2012-05-01", false)]
    [InlineData("completed", "2012-04-05", true)]
    [InlineData("completed", "2012-05-01", false)]
    [InlineData("mapped", "2012-05-01", false)]
    public void A_person_in_two_tracks_has_started_and_left_each_of_them(string fact, string on, bool? expected) =>
        Assert.Equal(expected, On(BothTracks, fact, on));

    [Fact]
    public void The_first_track_stays_the_first() =>
        Assert.Equal("work-preparation", BothTracks.Facts().Of(StandardFacts.FirstTrack)[^1].Value);

    [Theory]
    [InlineData("informed", "2023-02-01")]
    [InlineData("consented", "2023-02-02")]
    [InlineData("history-reviewed", "2023-02-03")]
    [InlineData("mapped", "2023-02-04")]
    public void A_step_is_known_not_to_be_taken_before_it_is_taken(string fact, string day)
    {
        Journey journey = new Scene()
            .Add("2023-01-02", new Referred(new("af")))
            .Add("2023-02-01", new InformationMeetingHeld([]))
            .Add("2023-02-02", new ParticipationConsentGiven(new("c"), DatePeriod.From(Scene.Day("2023-02-02")), ConsentForm.Written, "1"))
            .Add("2023-02-03", new HistoryReviewed([]))
            .Add("2023-02-04", new JointMappingCompleted([]))
            .Journey;
        Assert.False(On(journey, fact, "2023-01-02"));
        Assert.True(On(journey, fact, day));
    }

    [Theory]
    [InlineData("answer:ap-participant/could-influence", true)]
    [InlineData("answer:ap/form/could-influence", true)]
    [InlineData("answer:ap-participant", false)]
    [InlineData("answer:/x", false)]
    [InlineData("answered:ap-participant", true)]
    [InlineData("started-in:", false)]
    public void A_key_with_a_known_beginning_is_a_fact(string key, bool isFact) => Assert.Equal(isFact, FactCatalog.Standard.Find(key) is not null);

    private static bool? On(Journey journey, string fact, string day) =>
        new BooleanFactIs((TypedFact<bool>)FactCatalog.Standard.Find(fact)!).Assess(journey.Facts(), Scene.Day(day)).Value switch
        {
            Truth.True => true,
            Truth.False => false,
            _ => null,
        };
}
