using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>Views of several ids of one person are read as one, and no merge joins what a mask hides with what it does not.</summary>
public sealed class MergedViewTests
{
    private static readonly JourneyId Other = Scene.Id with { Participant = ParticipantId.FromBits(8) };
    private static readonly AccessPolicy Policy = AccessPolicy.Standard(Scene.Af);
    private static readonly ReadingAccess Inside = new(Scene.Af, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private static readonly ReadingAccess Reporter = new(Scene.Af, StandardRoles.Reporting, StandardPurposes.Reporting);
    private static readonly ReadingAccess Stranger = new(Scene.City, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private static readonly Instant Now = Scene.Noon("2026-01-01");

    [Fact]
    public void Views_of_the_same_person_are_one_and_a_split_undoes_it()
    {
        Scene kept = Kept();
        MergedView one = Assert.Single(Fold(Inside, kept, Second()));
        Assert.Equal(Scene.Id, one.Journey.Id);
        Assert.Equal([Scene.Id.Participant, Other.Participant], one.Participants);
        Assert.Single(one.Journey.Activities());
        Assert.False(one.SomethingIsWithheld);
        kept.Add("2025-02-01", new PersonSplit(Other.Participant));
        Assert.Equal([1, 1], Fold(Inside, kept, Second()).Select(static person => person.Participants.Length));
    }

    [Fact]
    public void What_is_withheld_of_one_id_is_withheld_of_the_person()
    {
        Entry[] second = [.. Second(), In(5, "2025-01-20", new JointMappingCompleted([])) with { Origin = Scene.City }];
        MergedView one = Assert.Single(Fold(Inside, Kept(), second));
        Assert.True(one.SomethingIsWithheld);
        Assert.False(Assert.Single(Fold(Inside, Kept(), second[..^1])).SomethingIsWithheld);
    }

    [Fact]
    public void A_merge_that_the_reader_does_not_see_is_not_followed() =>
        Assert.All(Fold(Stranger, Kept(), Second()), static person => Assert.Single(person.Participants));

    [Fact]
    public void A_protected_person_is_read_apart_and_the_merge_is_not_told_to_whoever_may_not_know()
    {
        Entry[] second = [.. Second(), In(5, "2025-01-20", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))];
        ImmutableArray<MergedView> apart = Fold(Reporter, Kept(), second);
        Assert.Equal([Scene.Id, Other], apart.Select(static person => person.Journey.Id));
        Assert.All(apart, static person => Assert.Single(person.Participants));
        Assert.DoesNotContain(apart.SelectMany(static person => person.Journey.Entries), static entry => entry.Body is PersonMerged);
        Assert.False(apart[0].SomethingIsWithheld);
        Assert.Equal([1L, 2L], apart[0].Journey.Entries.Select(static entry => entry.Sequence));
        Assert.Single(Fold(Inside, Kept(), second));
    }

    [Fact]
    public void A_corrected_merge_with_a_protected_person_is_not_told_either()
    {
        Entry[] second = [.. Second(), In(5, "2025-01-20", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))];
        Scene kept = Kept();
        kept.Add("2025-01-21", new EntryCorrected(kept.Entries[^1].Id, Scene.Day("2025-01-19"), new PersonMerged(Other.Participant)));
        Assert.Equal(["participationConsentGiven", "started"], Fold(Reporter, kept, second)[0].Journey.Entries.Select(static entry => entry.Body.Kind));
    }

    private static Scene Kept() => new Scene()
        .Add("2025-01-01", Consent())
        .Add("2025-01-02", new Started())
        .Add("2025-01-19", new PersonMerged(Other.Participant));

    private static Entry[] Second() => [In(101, "2025-01-01", Consent()), In(102, "2025-01-05", Scene.Activity("a"))];

    private static ParticipationConsentGiven Consent() => new(new("c"), DatePeriod.From(Scene.Day("2025-01-01")), ConsentForm.Written);

    private static Entry In(long sequence, string happened, JourneyEvent body) => Scene.Entry(100 + sequence, happened, body) with { Journey = Other };

    private static ImmutableArray<MergedView> Fold(ReadingAccess access, Scene kept, Entry[] second) => MergedJourneys.FoldAll(
        [JourneyView.Of(Other, second, access, Policy, Now), JourneyView.Of(Scene.Id, kept.Entries, access, Policy, Now)]);
}
