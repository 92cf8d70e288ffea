using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;
using Samverkan.Core.Tests.Forms;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>A form that the host has added is used wherever a form in the box is: in rules, views, projections and texts.</summary>
public sealed class OwnFormTests
{
    private const string Json =
        """
        {
          "format": "samverkan-form", "formatVersion": 1, "id": "our-courses", "version": 1,
          "name": { "sv": "Våra kurser", "en": "Our courses" },
          "validity": { "from": "2024-01-01" }, "respondents": ["participant"], "category": "education", "wording": "own",
          "source": { "document": "Our own" },
          "questions": [{ "id": "course", "type": "yesNo", "text": { "sv": "Går du en kurs?", "en": "Do you attend a course?" }, "states": { "fact": "in-education" } }]
        }
        """;

    private static readonly FormAnswered Answered = new(new("our-courses"), 1, Respondent.Participant, [FormSamples.Yes("course")]);
    private static readonly ReadingAccess Af = new(Scene.Af, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private static readonly ReadingAccess City = new(Scene.City, StandardRoles.Caseworker, StandardPurposes.Coordination);
    private static readonly AccessPolicy Policy = AccessPolicy.Standard(Scene.Af);

    [Fact]
    public async Task A_form_in_the_hosts_catalog_is_used_in_rules_views_facts_and_texts()
    {
        await using ServiceProvider host = Host(static builder => builder.AddForm(FormSamples.Read(Json)));
        FormCatalog forms = host.GetRequiredService<FormCatalog>();
        Assert.Empty(Refusals(forms));
        JourneyView seen = await SeenByCity(host);
        FormAnswered told = Assert.Single(seen.Journey.AnsweredForms()).Form;
        Assert.Equal(Answered, told);
        Assert.True(Assert.Single(seen.Journey.Facts(forms).Of(StandardFacts.InEducation)).Value);
        Assert.Equal("formulär, version 1: Våra kurser; deltagaren gav 1 svar och avböjde 0", EventSentence.Of(told, Language.Swedish, EventCatalog.Standard, forms));
        Assert.StartsWith("correction: form, version 1: Our courses;", EventSentence.Of(new EntryCorrected(EntryId.FromBits(2), Scene.Day("2025-01-03"), told), Language.English, EventCatalog.Standard, forms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_it_the_rules_know_no_such_form_and_its_answers_are_protected_as_health()
    {
        await using ServiceProvider host = Host(static builder => builder);
        FormCatalog forms = host.GetRequiredService<FormCatalog>();
        Assert.Equal([JourneyCodes.CategoryDoesNotProtect.Id, FormCodes.UnknownForm.Id], Refusals(forms).Order(StringComparer.Ordinal));
        JourneyView seen = await SeenByCity(host);
        Assert.Empty(seen.Journey.AnsweredForms());
        Assert.True(seen.SomethingIsWithheld);
        Assert.Equal("formulär, version 1: our-courses; deltagaren gav 1 svar och avböjde 0", EventSentence.Of(Answered, Language.Swedish, EventCatalog.Standard, forms));
    }

    [Fact]
    public void What_it_holds_is_what_the_form_says_where_the_form_is_known()
    {
        Assert.Equal(DataCategory.Education, Answered.CategoryIn(new FormCatalog([FormSamples.Read(Json)])));
        Assert.Equal(DataCategory.Health, Answered.CategoryIn(FormCatalog.Standard));
        Assert.Equal(DataCategory.Health, (Answered with { FormVersion = 2 }).CategoryIn(new FormCatalog([FormSamples.Read(Json)])));
    }

    // The city may read what the waiver opens, which is education and not health.
    private static async Task<JourneyView> SeenByCity(ServiceProvider host)
    {
        SecrecyWaiverGiven waiver = new(new("w"), [Scene.Af], [Scene.City], [DataCategory.Education], StandardPurposes.Coordination, DatePeriod.From(Scene.Day("2025-01-01")), ConsentForm.Written);
        IJourneyStore store = host.GetRequiredService<IJourneyStore>();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<Entry> entries = [Scene.Entry(1, "2025-01-01", waiver), Entry(2)];
        Assert.Equal(AppendStatus.Appended, (await store.AppendAsync(Scene.Id, entries, null, Af, cancellation)).Status);
        return await store.ReadAsync(Scene.Id, City, null, cancellation);
    }

    private static Entry Entry(int sequence) => Scene.Entry(sequence, "2025-01-02", Answered, category: DataCategory.Education);

    private static IEnumerable<string> Refusals(FormCatalog forms)
    {
        JourneyRules rules = new(JourneySettings.Of(ProgrammeCatalog.Stockholmskraften, forms: forms));
        return rules.Consider(Journey.Empty(Scene.Id), Entry(1)) is Refused refused ? refused.Refusals.Select(static refusal => refusal.Code.Id) : [];
    }

    private static ServiceProvider Host(Func<SamverkanBuilder, SamverkanBuilder> add)
    {
        ServiceCollection services = new();
        add(services.AddSamverkan().UseClock(new FakeClock(Scene.Noon("2026-01-01"))).UseAccessPolicy(Policy)).AddInMemoryJourneyStore();
        return services.BuildServiceProvider();
    }
}
