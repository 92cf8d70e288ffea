using System.Collections.Immutable;
using System.Net;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Goals;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>Whoever's next step could not be read is not told as not having taken it, in the programme's own steps and in the way through.</summary>
public sealed class UnreadStepsTests
{
    private static readonly Programme Insikt = ProgrammeCatalog.Insikt;

    [Fact]
    public async Task Of_a_protected_identity_the_next_step_is_not_read_and_not_told_as_not_taken()
    {
        LocalDate on = Insikt.Period.Value.End!.Value;
        SyntheticCohort people = SyntheticCohort.Generate(SyntheticSettings.Of(Insikt), 400, 3, on);
        Cohort cohort = await OwnersCohort.Read(Insikt, people.Entries, on);
        ILookup<ParticipantId, JourneyEvent> raw = people.Entries.ToLookup(static entry => entry.Journey.Participant, static entry => entry.Body);
        HashSet<ParticipantId> waived = [.. raw.Where(static one => one.Any(static body => body is SecrecyWaiverGiven)).Select(static one => one.Key)];
        HashSet<ParticipantId> hidden = [.. raw.Where(static one => one.Any(static body => body is IdentityProtectionChanged)).Select(static one => one.Key)];

        Report report = new ProgrammeReports(Insikt, new AnnualReportSettings(Insikt.Name)).Of(ReportKind.Final, cohort);
        ImmutableArray<ParticipantId> In(string id) => [.. Count(report, id).Persons.Rows.Where(row => row < cohort.Count).Select(row => cohort.Participants[row])];
        ParticipantId[] seenButNotRead = [.. In("funnel/in-fn3/not-further").Where(waived.Contains)];
        // the file tells that they have waived: those of whom it was not read are behind, and no stage has anybody who is not certain
        Assert.NotEmpty(seenButNotRead);
        Assert.All(seenButNotRead, person => Assert.Contains(person, hidden));
        Assert.All(In("funnel/in-fn4"), person => Assert.Contains(person, waived));
        Assert.All(In("funnel/in-fn4/alone"), person => Assert.Contains(person, waived));
        OrNotRead(report);
    }

    [Fact]
    public void The_words_are_the_same_where_nobody_is_protected_and_every_stage_is_its_loss_and_the_next()
    {
        Cohort cohort = WrittenPeople.Cohort(Insikt, Insikt.Period.Value.End!.Value, Enumerable.Range(0, 60).Select(static i => new FactTimelineBuilder()
            .Know(StandardFacts.GoneThrough, true).Know(StandardFacts.Invited, true).Know(StandardFacts.Informed, i < 50)
            .Know(StandardFacts.SecrecyWaived, i < 40).Know(StandardFacts.Consented, true).Know(StandardFacts.Mapped, i < 30).Know(StandardFacts.Started, true).Build()));
        OrNotRead(new ProgrammeReports(Insikt, new AnnualReportSettings(Insikt.Name)).Of(ReportKind.Final, cohort));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_the_way_through_a_loss_is_of_those_not_further_or_not_read_where_something_could_not_be(bool isSomethingUnread)
    {
        // of 90, 10 could not be read; they seem to stand still
        LocalDate start = new(2024, 9, 1);
        CohortBuilder builder = new(ProgrammeCatalog.Stockholmskraften.Id, new LocalDate(2025, 8, 31), Instant.FromUtc(2025, 9, 15, 10, 0));
        for (int i = 0; i < 90; i++)
        {
            ImmutableSortedDictionary<Milestone, LocalDate> reached = ImmutableSortedDictionary<Milestone, LocalDate>.Empty.Add(Milestone.Referred, start.PlusDays(-10));
            foreach ((Milestone milestone, int people) in new[] { (Milestone.Started, 80), (Milestone.Mapped, 60), (Milestone.Planned, 50), (Milestone.Active, 40) })
                reached = i < people ? reached.Add(milestone, start) : reached;
            builder.Add(new CohortRow
            {
                Participant = WrittenPeople.Person(i), Reached = i < 20 ? reached.Add(Milestone.Exited, start.PlusDays(90)) : reached,
                Sex = i % 2 == 0 ? CohortSex.Woman : CohortSex.Man, EnrolledDays = 90, HasWithheld = isSomethingUnread && i >= 80,
            });
        }

        Report report = new ProgrammeReports(ProgrammeCatalog.Stockholmskraften, new AnnualReportSettings(LocalizedText.Same("Ägaren"))).Of(ReportKind.Annual, builder.Build());
        FlowChart flow = Flow(report, "way");
        FlowLoss[] losses = [.. flow.Stages.SelectMany(static stage => stage.Losses)];
        // whoever has left with an outcome or declined a place has certainly done so
        FlowLoss[] negative = [.. losses.Where(static loss => loss.Value.Value.Split('/')[^1] is not ("left-outcome" or "declined"))];
        Assert.Equal(losses.Length - 2, negative.Length);
        foreach (FlowLoss loss in negative)
        {
            Assert.Equal(isSomethingUnread, loss.Label.Swedish.EndsWith(" eller fick inte läsas", StringComparison.Ordinal));
            Assert.Equal(isSomethingUnread, loss.Label.English.EndsWith(" or could not be read", StringComparison.Ordinal));
            Assert.Equal(isSomethingUnread, report.Figures[loss.Value].Definition.Rule.Swedish.Contains("talet kan vara för högt", StringComparison.Ordinal));
            Assert.Contains(flow.Table!.Rows, row => row.Header.Swedish.EndsWith($": {loss.Label.Swedish}", StringComparison.Ordinal));
        }

        Assert.All(flow.Stages, stage => Assert.Equal(isSomethingUnread, report.Figures[stage.Value].Definition.Rule.Swedish.Contains("talet kan vara för lågt", StringComparison.Ordinal)));
        Assert.Equal(isSomethingUnread, flow.Reading[0].Template.Swedish.Contains("minst {mapped}", StringComparison.Ordinal));
        Assert.Equal(isSomethingUnread, flow.Reading.Any(static sentence => sentence.Template.English.Contains("could not be read", StringComparison.Ordinal)));
        AddsUp(report, flow);
        string page = Page(report, Language.Swedish);
        Assert.Equal(isSomethingUnread, page.Contains("har ännu inte kommit vidare eller fick inte läsas", StringComparison.Ordinal));
    }

    private static void OrNotRead(Report report)
    {
        FlowChart flow = Flow(report, "funnel");
        AddsUp(report, flow);
        foreach (FlowLoss loss in flow.Stages.SelectMany(static stage => stage.Losses))
        {
            Assert.Equal(("inte vidare eller fick inte läsas", "not further or could not be read"), (loss.Label.Swedish, loss.Label.English));
            FigureDefinition definition = report.Figures[loss.Value].Definition;
            Assert.Contains("inte fick läsas", definition.Counted.Swedish, StringComparison.Ordinal);
            Assert.Contains("could not be read", definition.Rule.English, StringComparison.Ordinal);
            Assert.Contains("visas inte", definition.Rule.Swedish, StringComparison.Ordinal);
        }

        foreach (FigureId id in flow.Stages.SelectMany(static stage => new[] { stage.Value, new FigureId($"{stage.Value.Value}/alone") }))
            Assert.Contains("Där något inte fick läsas räknas bara det som är säkert", report.Figures[id].Definition.Rule.Swedish, StringComparison.Ordinal);
        Assert.Equal(6, flow.Table!.Rows.Count(static row => row.Header.Swedish.EndsWith(": inte vidare eller fick inte läsas", StringComparison.Ordinal)));
        Assert.StartsWith("Minst {funnel/in-fn1|", flow.Reading[0].Template.Swedish, StringComparison.Ordinal);
        Assert.Contains("och minst {funnel/in-fn7}", flow.Reading[0].Template.Swedish, StringComparison.Ordinal);
        Assert.Contains("and at least {funnel/in-fn7}", flow.Reading[0].Template.English, StringComparison.Ordinal);
        Assert.DoesNotContain("inte vidare |", MarkdownRenderer.Render(new ReportProtection(new DisclosureOptions()).Protect(report), Language.Swedish), StringComparison.Ordinal);
        Assert.Contains("Den som inte gått vidare från ett steg och den för vilken nästa steg inte fick läsas räknas ihop.", Page(report, Language.Swedish), StringComparison.Ordinal);
    }

    private static void AddsUp(Report report, FlowChart flow)
    {
        for (int i = 0; i + 1 < flow.Stages.Length; i++)
        {
            Assert.Equal(Count(report, flow.Stages[i].Value.Value).Persons.Rows,
                flow.Stages[i].Losses.Select(static loss => loss.Value).Append(flow.Stages[i + 1].Value).SelectMany(id => Count(report, id.Value).Persons.Rows).Order());
        }
    }

    private static string Page(Report report, Language language) => WebUtility.HtmlDecode(HtmlRenderer.Render(new ReportProtection(new DisclosureOptions()).Protect(report), language));

    private static FlowChart Flow(Report report, string section) => Assert.Single(Assert.Single(report.Sections, one => one.Id.Value == section).Blocks.OfType<FlowChart>());

    private static CountFigure Count(Report report, string id) => Assert.IsType<CountFigure>(report.Figures[new FigureId(id)]);
}
