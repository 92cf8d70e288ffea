using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Criteria;

public sealed class ExplanationTests
{
    private static readonly SourceReference Source = new("ESF-ansökan Stockholmskraften", "Målgrupp");

    private static readonly Criterion Group = new All(
        new Cited("SK-C2", new("äldre än 30 år", "older than 30"), Source, new Choice(
            new OptionName("over-30"),
            [new Reading("to-the-day", new OlderThan(30, AgeBoundary.ToTheDay)), new Reading("at-least", new OlderThan(30, AgeBoundary.AtLeast))],
            "to-the-day")),
        new Cited("SK-C3", new("inskriven på Arbetsförmedlingen", "registered at Arbetsförmedlingen"), Source, StandardCriteria.RegisteredAtEmploymentService),
        new BooleanFactIs(StandardFacts.Disability));

    private static readonly FactTimeline Facts = new FactTimelineBuilder()
        .Add(StandardFacts.BirthDate, new Observation<LocalDate>(new(1994, 9, 1), DatePeriod.From(new(1994, 9, 1)), Instant.FromUtc(2024, 9, 30, 23, 0)))
        .Add(StandardFacts.Disability, Observation<bool>.Declined(DatePeriod.From(new(2024, 10, 2)), Instant.FromUtc(2024, 10, 2, 8, 0)))
        .Build();

    [Fact]
    public void A_civil_servant_reads_each_part_its_value_its_fact_and_its_source_in_Swedish() =>
        Assert.Equal(
            """
            Bedömt per 2024-11-04: okänt: något saknas och något ville personen inte svara på
              alla dessa: okänt: något saknas och något ville personen inte svara på
                SK-C2 äldre än 30 år: ja
                  läsning over-30 = to-the-day (förvald): ja
                    är äldre än 30 år (från dagen efter 30-årsdagen): ja
                      uppgift: födelsedatum, registrerad 2024-10-01
                  källa: ESF-ansökan Stockholmskraften, Målgrupp
                SK-C3 inskriven på Arbetsförmedlingen: okänt: uppgift saknas
                  är inskriven på Arbetsförmedlingen: okänt: uppgift saknas
                    uppgift: inskrivning på Arbetsförmedlingen, inget registrerat
                  källa: ESF-ansökan Stockholmskraften, Målgrupp
                har en funktionsnedsättning: okänt: ville inte svara
                  uppgift: funktionsnedsättning, från 2024-10-02 tills vidare, registrerad 2024-10-02

            """.ReplaceLineEndings("\n"),
            Group.Assess(Facts, new(2024, 11, 4)).Explain(Language.Swedish));

    [Fact]
    public void The_same_is_told_in_English_and_easy_Swedish_falls_back()
    {
        Verdict verdict = Group.Assess(Facts, new(2024, 11, 4));
        string english = verdict.Explain(Language.English);
        Assert.Contains("is older than 30 years", english, StringComparison.Ordinal);
        Assert.Contains("unknown: declined to answer", english, StringComparison.Ordinal);
        Assert.Contains("source: ESF-ansökan Stockholmskraften, Målgrupp", english, StringComparison.Ordinal);
        Assert.Equal(verdict.Explain(Language.Swedish), verdict.Explain(Language.EasySwedish));
    }

    [Fact]
    public void The_birth_date_is_never_repeated_and_ToString_stays_silent()
    {
        Verdict verdict = Group.Assess(Facts, new(2024, 11, 4));
        Assert.DoesNotContain("1994", verdict.Explain(Language.Swedish) + verdict.Explain(Language.English) + verdict + verdict.Trace + Facts, StringComparison.Ordinal);
        Assert.Equal("Verdict: Unknown", verdict.ToString());
    }

    [Fact]
    public void A_criterion_says_itself_as_one_sentence()
    {
        Assert.Equal(
            "är äldre än 30 år (från dagen efter 30-årsdagen) och är inskriven på Arbetsförmedlingen och har en funktionsnedsättning",
            Group.Describe(Language.Swedish));
        Criterion insikt = new All(
            StandardCriteria.ResidentOf(StandardFacts.Malmo),
            new Any(new HeldLongerThan(StandardFacts.EnrolledIn("job"), true, 450, SpanUnit.Days), new Not(StandardCriteria.EnrolledIn("eta"))));
        Assert.Equal(
            "är bosatt i Malmö stad och (är inskriven i jobb- och utvecklingsgarantin sedan mer än 450 dagar i sträck eller inte (är inskriven i etableringsprogrammet))",
            insikt.Describe(Language.Swedish));
        Assert.Equal(
            "is resident in the City of Malmö and (is enrolled in the job and development guarantee and has been so for more than 450 days without a break or not (is enrolled in the introduction programme))",
            insikt.Describe(Language.English));
    }
}
