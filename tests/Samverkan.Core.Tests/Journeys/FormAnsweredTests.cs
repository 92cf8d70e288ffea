using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.Journeys;

public sealed class FormAnsweredTests
{
    private static readonly AccessPolicy Standard = AccessPolicy.Standard(Scene.City);
    private static readonly ReadingAccess Coordinating = new(Scene.Af, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private static readonly ReadingAccess Reporting = new(Scene.City, StandardRoles.Reporting, StandardPurposes.Reporting);
    private static readonly Instant Later = Scene.Noon("2025-01-31");

    private static readonly FormAnswered Survey = new(
        new("ap-participant"), 1, Respondent.Participant,
        [Code("welcome-whatever-sex", "partly"), Code("needs-as-woman-or-man-met", "hardly"), new(new("disability"), AnswerValue.Declined), new(new("could-influence"), AnswerValue.NotAnswered)],
        [new(new("what-to-change"), "Att Kim lyssnade")]);

    [Fact]
    public void Answers_become_facts_from_their_day_and_own_words_do_not()
    {
        FactTimeline facts = new Scene().Add("2024-11-04", Survey).Journey.Facts();
        LocalDate day = Scene.Day("2024-11-04");
        Assert.Equal(Truth.True, On(facts, "answered:ap-participant", day));
        Assert.Equal(Truth.True, On(facts, "answer:ap-participant/welcome-whatever-sex", day));
        Assert.Equal(Truth.False, On(facts, "answer:ap-participant/needs-as-woman-or-man-met", day));
        Assert.Equal(Truth.Unknown, On(facts, "answer:ap-participant/could-influence", day));
        Assert.Equal(Truth.Unknown, On(facts, "disability", day));
        Assert.True(facts.Of(StandardFacts.Disability).Single().IsDeclined);
        Assert.Equal(Truth.Unknown, On(facts, "answer:ap-participant/welcome-whatever-sex", day.PlusDays(-1)));
        Assert.DoesNotContain(facts.Facts, static fact => fact.Key.Contains("what-to-change", StringComparison.Ordinal));
    }

    [Fact]
    public void A_corrected_answer_is_the_one_that_counts()
    {
        Scene scene = new Scene().Add("2024-11-04", Survey);
        scene.Add("2024-11-05", new EntryCorrected(scene.Entries[0].Id, Scene.Day("2024-11-04"), Survey with { Answers = [Code("welcome-whatever-sex", "not-at-all")] }));
        Assert.Equal(Truth.False, On(scene.Journey.Facts(), "answer:ap-participant/welcome-whatever-sex", Scene.Day("2024-11-06")));
        Assert.Single(scene.Journey.AnsweredForms());
    }

    [Fact]
    public void A_hosts_own_form_states_facts_when_the_host_hands_it_in_and_is_protected_as_health()
    {
        FormAnswered own = new(new("our-survey"), 2, Respondent.Participant, [new(new("works"), AnswerValue.Of(true))]);
        Journey journey = new Scene().Add("2024-11-04", own).Journey;
        LocalDate day = Scene.Day("2024-11-04");
        Assert.Equal(DataCategory.Health, own.DefaultCategory);
        Assert.Equal(Truth.Unknown, On(journey.Facts(), "employed", day));
        Assert.Equal(Truth.True, On(journey.Facts(new FormCatalog([Tests.Forms.FormSamples.Survey])), "employed", day));
    }

    [Fact]
    public void Own_words_are_taken_out_for_whoever_may_read_the_answers_only()
    {
        Scene scene = WithConsent().Add("2024-11-04", Survey);
        FormAnswered inside = View(scene, Coordinating).Journey.AnsweredForms().Single().Form;
        Assert.Equal(Survey, inside);
        JourneyView reported = View(scene, Reporting);
        FormAnswered veiled = reported.Journey.AnsweredForms().Single().Form;
        Assert.Equal(Survey.Answers.AsEnumerable(), veiled.Answers);
        Assert.Empty(veiled.OwnWords);
        Assert.True(reported.SomethingIsWithheld);
        Assert.False(View(WithConsent().Add("2024-11-04", Survey.WithoutOwnWords()), Reporting).SomethingIsWithheld);
    }

    [Fact]
    public void A_correction_brings_no_own_words_to_whoever_may_not_read_them()
    {
        Scene scene = WithConsent().Add("2024-11-04", Survey);
        scene.Add("2024-11-05", new EntryCorrected(scene.Entries[^1].Id, Scene.Day("2024-11-04"), Survey), category: DataCategory.Health);
        FormAnswered veiled = View(scene, Reporting).Journey.AnsweredForms().Single().Form;
        Assert.Empty(veiled.OwnWords);
    }

    [Fact]
    public void A_waiver_opens_own_words_only_when_it_names_them()
    {
        ReadingAccess other = new(Scene.City, StandardRoles.Caseworker, StandardPurposes.Coordination);
        Assert.Empty(View(WithWaiver(DataCategory.Health).Add("2024-11-04", Survey), other).Journey.AnsweredForms().Single().Form.OwnWords);
        Assert.NotEmpty(View(WithWaiver(DataCategory.Health, DataCategory.OwnWords).Add("2024-11-04", Survey), other).Journey.AnsweredForms().Single().Form.OwnWords);
        Assert.Empty(View(WithWaiver(DataCategory.OwnWords).Add("2024-11-04", Survey), other).Journey.AnsweredForms());
    }

    [Fact]
    public void A_protected_identity_is_not_told_by_own_words_nor_by_a_form_that_nobody_knows()
    {
        ReadingAccess other = new(Scene.City, StandardRoles.Caseworker, StandardPurposes.Coordination);
        Scene scene = WithWaiver(DataCategory.Health, DataCategory.OwnWords)
            .Add("2024-10-02", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))
            .Add("2024-11-04", Survey with { Answers = [.. Survey.Answers, Code("could-influence", "skarholmen")] })
            .Add("2024-11-05", Survey with { Form = new("where-do-you-live") });
        FormAnswered masked = View(scene, other).Journey.AnsweredForms().Single().Form;
        Assert.Equal(Survey.Answers.AsEnumerable(), masked.Answers);
        Assert.Empty(masked.OwnWords);
    }

    [Fact]
    public void The_rules_judge_answers_by_the_version_that_was_answered()
    {
        JourneyRules rules = new(JourneySettings.Of(ProgrammeCatalog.Find(new ProgrammeId("stockholmskraften"))!));
        Entry entry = Scene.Entry(1, "2024-11-04", new FormAnswered(new("sk-joint-mapping"), 1, Respondent.Together, [Code("direction", "work")]));
        Assert.IsType<Accepted>(rules.Consider(Journey.Empty(Scene.Id), entry));
        Assert.Equal([FormCodes.UnknownForm], Refusals(rules, entry with { Body = new FormAnswered(new("sk-joint-mapping"), 9, Respondent.Together, []), Category = DataCategory.Health }));
        // A form of another programme.
        Assert.Equal([FormCodes.UnknownForm], Refusals(rules, entry with { Body = Survey, Category = DataCategory.Health }));
        Assert.Equal([FormCodes.RequiredMissing], Refusals(rules, entry with { Body = new FormAnswered(new("sk-joint-mapping"), 1, Respondent.Together, []) }));
        Assert.Equal([JourneyCodes.CategoryDoesNotProtect], Refusals(rules, entry with { Category = DataCategory.Activity }));
    }

    private static IEnumerable<Samverkan.Core.Vocabulary.RefusalCode> Refusals(JourneyRules rules, Entry entry) =>
        Assert.IsType<Refused>(rules.Consider(Journey.Empty(Scene.Id), entry)).Refusals.Select(static refusal => refusal.Code);

    private static Scene WithConsent() =>
        new Scene().Add("2024-10-01", new ParticipationConsentGiven(new("c1"), DatePeriod.From(Scene.Day("2024-10-01")), ConsentForm.Written));

    private static Scene WithWaiver(params ImmutableArray<DataCategory> categories) => new Scene().Add(
        "2024-10-01",
        new SecrecyWaiverGiven(new("w1"), [Scene.Af], [Scene.City], categories, StandardPurposes.Coordination, DatePeriod.From(Scene.Day("2024-10-01")), ConsentForm.Written));

    private static JourneyView View(Scene scene, ReadingAccess access) => JourneyView.Of(Scene.Id, scene.Entries, access, Standard, Later);

    private static Truth On(FactTimeline facts, string key, LocalDate on) => new BooleanFactIs((TypedFact<bool>)FactCatalog.Standard.Find(key)!).Assess(facts, on).Value;

    private static Answer Code(string question, string code) => new(new(question), AnswerValue.Of(new AnswerCode(code)));
}
