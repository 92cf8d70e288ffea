using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using NodaTime;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Pictures;
using Samverkan.Analysis.Statistics;
using Samverkan.Analysis.Tests.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Tests.Pictures;

public sealed class PersonPictureTests
{
    private static readonly LocalDate Start = new(2025, 1, 31);
    private static readonly LocalDate On = new(2025, 12, 31);
    private static readonly CohortReading Reading = new(WorkingCalendar.Swedish, MeasurementSchedule.EveryThirdMonth);
    private static readonly CaseworkerRole Coach = new("job-coach");

    private static readonly Journey Journey = Told.Of(
        1,
        (Start, new Started()),
        (Start, new CaseworkerAssigned(Told.Staff(1), Coach)),
        (Start, new ActivityStarted(new("a"), ActivityKind.JobDirected)),
        (new(2025, 2, 20), new ActivityStarted(new("b"), ActivityKind.Health)),
        (new(2025, 5, 20), new ActivityEnded(new("a"), ActivityEndReason.Completed)),
        (new(2025, 6, 10), new ActivityEnded(new("b"), ActivityEndReason.Completed)),
        (new(2025, 6, 1), new CaseworkerAssignmentEnded(Told.Staff(1), Coach)),
        (new(2025, 6, 15), new CaseworkerAssigned(Told.Staff(2), Coach)),
        (new(2025, 9, 1), new ActivityStarted(new("c"), ActivityKind.SkillsUpgrading)),
        (Start, Told.Own(("everyday", 2), ("contacts", 3), ("next-step", 3))),
        (Start, Told.Other(("everyday", 3), ("contacts", 2), ("next-step", 2), ("caseworker-belief", 4))),
        (new(2025, 4, 30), Told.Own(("everyday", 3), ("contacts", null), ("next-step", 2))),
        (new(2025, 7, 31), Told.Own(("everyday", 5), ("contacts", 2), ("next-step", null))),
        (new(2025, 7, 31), Told.Other(("everyday", 3), ("contacts", 2), ("next-step", 4), ("caseworker-belief", 2))));

    [Fact]
    public void A_picture_tells_now_since_the_start_and_since_last_by_rater()
    {
        PersonPicture picture = Picture();
        Assert.Equal(["everyday", "contacts", "next-step"], picture.Indicators.Select(static one => one.Indicator.Id.Value));
        RaterPicture own = picture.Indicators[0].Participant!;
        Assert.Equal((5, 3, 2), (own.Current!.Value.Value!.Value, own.SinceStart!.Difference, own.SinceLast!.Difference));
        Assert.Equal(0, picture.Indicators[0].Caseworker!.SinceStart!.Difference);
        Assert.Null(own.SinceStart.IsReliable);
        Assert.Equal((5, 3, new(2025, 7, 31)), picture.Indicators[0].Compared);
        Assert.Equal((3, 2), (picture.Indicators[2].Compared!.Value.Participant, picture.Indicators[2].Compared!.Value.Caseworker));
        Assert.Equal([3, null, 2], picture.Indicators[1].Participant!.Points.Select(static point => point.Value));
        Assert.Null(PersonPicture.Of(Journey, Reading, Told.Sets, Start.PlusDays(-1)));
        Assert.Null(PersonPicture.Of(Told.Of(2, (Start, new Started())), Reading, Told.Sets, On));
    }

    [Fact]
    public void The_caseworkers_belief_is_in_no_picture()
    {
        PersonPicture picture = Picture();
        Assert.DoesNotContain(picture.Indicators, static one => one.Indicator.Id == IndicatorSetRules.CaseworkerBelief);
        foreach (Language language in Enum.GetValues<Language>())
            Assert.DoesNotContain(language == Language.English ? "belief" : "tilltro", PersonPage.Render(picture, language), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Older_answers_come_along_where_a_crosswalk_leads()
    {
        Journey changed = Told.Of(
            3,
            (Start, new Started()),
            (Start, Told.Own(("everyday", 2), ("contacts", 3), ("next-step", 3))),
            (new(2025, 4, 30), Told.Form(RaterRole.Participant, 2, ("everyday", 4), ("contacts", 9), ("plans", 1))));
        PersonPicture picture = PersonPicture.Of(changed, Reading, Told.Sets, On)!;
        Assert.Equal(2, picture.Set.Version);
        Assert.Equal([6, 9], picture.Indicators[1].Participant!.Points.Select(static point => point.Value));
        Assert.Single(picture.Indicators.Single(static one => one.Indicator.Id.Value == "plans").Participant!.Points);
        Assert.DoesNotContain(picture.Indicators, static one => one.Indicator.Id.Value == "next-step");
    }

    [Fact]
    public void A_change_is_called_reliable_only_beyond_the_instruments_error()
    {
        RatingSeriesKey series = new(Told.Steps, 1, new("everyday"), RaterRole.Participant);
        RaterChange Change(double deviation) => PersonPicture.Of(
            Journey, Reading, Told.Sets, On, ReliableChanges.From([new(series, ReliableChange.Of(deviation, 0.8, 100))]))!.Indicators[0].Participant!.SinceStart!;

        // 1.96 × sd × √0.4: 1.24 for a deviation of 1, 3.10 for one of 2.5; the change is 3.
        Assert.True(Change(1).IsReliable);
        Assert.Equal(3 / Math.Sqrt(0.4), Change(1).Index!.Value, 12);
        Assert.False(Change(2.5).IsReliable);
        PersonPicture small = PersonPicture.Of(Journey, Reading, Told.Sets, On, ReliableChanges.From([new(series, ReliableChange.Of(2.5, 0.8, 100))]))!;
        Assert.Contains(TalkingPoints.Of(small), static point => point.Sentence.Swedish.EndsWith("Skillnaden är så liten att den kan vara en tillfällighet.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cohort_tells_the_error_or_why_not()
    {
        Journey[] journeys =
        [
            .. Enumerable.Range(1, 6).Select(static id => Told.Of(
                id, (Start, new Started()), (Start, Told.Own(("everyday", id % 5), ("contacts", 3))), (new(2025, 4, 30), Told.Own(("everyday", (id % 5) + (id % 2)), ("contacts", 3))))),
        ];
        ReliableChanges errors = ReliableChanges.Of(AnalysisData.Of(journeys, journeys[0].Id.Programme, Reading, On, Instant.FromUtc(2026, 1, 1, 0, 0), new IndicatorSetCatalog([Told.Sets.Sets[0]])));
        Assert.True(errors.Find(new(Told.Steps, 1, new("everyday"), RaterRole.Participant))!.IsEstimated);
        Assert.Equal(StatisticsCodes.NoVariation, errors.Find(new(Told.Steps, 1, new("contacts"), RaterRole.Participant))!.Estimate.Reason?.Code);
        Assert.Null(errors.Find(new(Told.Steps, 1, new("contacts"), RaterRole.Caseworker)));
    }

    [Fact]
    public void What_to_talk_about_is_said_in_three_ways_and_asks()
    {
        ImmutableArray<TalkingPoint> points = TalkingPoints.Of(Picture());
        Assert.Equal(
            [
                ("everyday", TalkingPointKind.SeenDifferently), ("everyday", TalkingPointKind.HigherThanAtStart),
                ("contacts", TalkingPointKind.SeenAlike), ("contacts", TalkingPointKind.LowerThanAtStart),
                ("next-step", TalkingPointKind.LowerThanAtStart), ("next-step", TalkingPointKind.LeftOpen),
            ],
            points.Select(static point => (point.Indicator.Value, point.Kind)));
        Assert.Equal("Om ”vardagen” har du svarat 5 och din handläggare 3. Vad ser du som din handläggare inte ser?", points[0].Sentence.Swedish);
        Assert.Equal("Since 31\u00A0January 2025 your answer on “everyday life” has gone from 2 to 5. What made the difference?", points[1].Sentence.English);
        Assert.Equal("Du och din handläggare tycker lika om ”kontakter”. Ni svarade 2.", points[2].Sentence.EasySwedish);
        Assert.All(points, static point => Assert.Distinct([point.Sentence.Swedish, point.Sentence.English, point.Sentence.EasySwedish!]));
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    [InlineData(Language.EasySwedish)]
    public void A_drawing_is_well_formed_titled_described_and_without_script(Language language)
    {
        PersonPicture picture = Picture();
        foreach (PictureDrawing drawing in (PictureDrawing[])[PersonDrawings.Spider(picture, language)!, PersonDrawings.Timeline(picture, language)])
        {
            XElement svg = XElement.Parse(drawing.Svg);
            XNamespace ns = "http://www.w3.org/2000/svg";
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal(language == Language.English ? "en" : "sv", svg.Attribute("lang")!.Value);
            string[] labels = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal([drawing.Title, drawing.Description], labels.Select(id => svg.Elements().Single(element => element.Attribute("id")?.Value == id).Value));
            Assert.DoesNotContain(svg.Descendants(), static element => element.Name.LocalName is "script" or "image" or "foreignObject" || element.Attributes().Any(static a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
            Assert.NotEmpty(svg.Descendants(ns + "circle"));
            Assert.All(drawing.Table.Rows, row => Assert.Equal(drawing.Table.Headers.Length, row.Length));
            Assert.Equal(drawing, (drawing.Title == PersonDrawings.Timeline(picture, language).Title ? PersonDrawings.Timeline(picture, language) : PersonDrawings.Spider(picture, language)!) with { Table = drawing.Table });
        }
    }

    [Fact]
    public void Every_value_of_the_spider_stands_in_its_table_and_its_text()
    {
        PictureDrawing spider = PersonDrawings.Spider(Picture(), Language.English)!;
        Assert.Equal(["everyday life (1–5)", "5", "3", "+3", "+2"], spider.Table.Rows[0]);
        Assert.Equal(["contacts (1–5)", "2", "2", "−1", "−1"], spider.Table.Rows[1]);
        Assert.Equal("everyday life: you 5, your caseworker 3. contacts: you 2, your caseworker 2. the next step: you 2, your caseworker 4.", spider.Description);
        Assert.Contains("your caseworker: 4", spider.Svg, StringComparison.Ordinal);
        PictureTable time = PersonDrawings.Timeline(Picture(), Language.English).Table;
        Assert.Contains(time.Rows, static row => row.SequenceEqual(["11\u00A0June 2025", "31\u00A0August 2025", "gap: no activity"]));
        Assert.Contains(time.Rows, static row => row.SequenceEqual(["1\u00A0September 2025", "ongoing", "activity: skills"]));
        Assert.Contains(time.Rows, static row => row.SequenceEqual(["15\u00A0June 2025", "", "new caseworker"]));
        Assert.Contains(time.Rows, static row => row.SequenceEqual(["30\u00A0April 2025", "", "contacts, you: no answer"]));
        Assert.StartsWith("How things stand now\nArea ", spider.Table.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_indicators_make_a_table_and_no_shape()
    {
        IndicatorSet whole = Told.Sets.Sets[0];
        IndicatorSet two = new()
        {
            Id = whole.Id, Version = 1, Name = whole.Name, Validity = whole.Validity, Provenance = whole.Provenance, LicenceNote = whole.LicenceNote, Source = whole.Source,
            Indicators = whole.Indicators[..2],
        };
        PersonPicture picture = PersonPicture.Of(Journey, Reading, new IndicatorSetCatalog([two]), On)!;
        Assert.Null(PersonDrawings.Spider(picture, Language.Swedish));
        Assert.Equal(2, PersonDrawings.NowTable(picture, Language.Swedish).Rows.Length);
        Assert.DoesNotContain("id=\"spider-t\"", PersonPage.Render(picture, Language.Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_from_outside_cannot_break_a_page()
    {
        IndicatorSet whole = Told.Sets.Sets[0];
        ProgressionIndicator Odd(string id) => new() { Id = new(id), Name = LocalizedText.Same("<b>&\"x\""), Raters = [RaterRole.Participant], Scale = new(1, 5), Provenance = Provenance.Own };
        IndicatorSet odd = new()
        {
            Id = whole.Id, Version = 1, Name = whole.Name, Validity = whole.Validity, Provenance = whole.Provenance, LicenceNote = whole.LicenceNote, Source = whole.Source,
            Indicators = [Odd("everyday"), Odd("contacts"), Odd("next-step")],
        };
        string page = PersonPage.Render(PersonPicture.Of(Journey, Reading, new IndicatorSetCatalog([odd]), On)!, Language.Swedish);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
    }

    // The instrument's figures are of groups; of one person there is no number of what will be.
    [Fact]
    public void Nothing_public_of_one_person_yields_a_probability()
    {
        Type[] banned =
        [
            typeof(Proportion), typeof(Samverkan.Analysis.Statistics.Interval), typeof(Significance), typeof(RegressionFit), typeof(Coefficient), typeof(GrowthFit), typeof(KaplanMeier), typeof(AalenJohansen), typeof(Incidence),
            typeof(AnalysisFigure), typeof(AnalysisLine), typeof(AnalysisResult), typeof(float),
        ];
        string[] words = ["Probability", "Chance", "Likelihood", "Risk", "Hazard", "Odds", "Predict", "Forecast", "Score", "Rank", "Total"];
        Type[] personal = [.. typeof(PersonPicture).Assembly.GetExportedTypes().Where(static type => type.Namespace == typeof(PersonPicture).Namespace)];
        Assert.Contains(typeof(RaterChange), personal);
        foreach (MemberInfo member in personal.SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            Assert.DoesNotContain(words, word => member.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
            Type? yields = member switch { PropertyInfo property => property.PropertyType, MethodInfo method => method.ReturnType, _ => null };
            Assert.DoesNotContain(banned, type => yields is not null && (yields == type || (yields.IsGenericType && yields.GetGenericArguments().Contains(type))));

            // The one number with a fraction is a change in units of the instrument's error.
            if (yields == typeof(double) || yields == typeof(double?) || yields == typeof(decimal))
                Assert.Equal((typeof(RaterChange), "Index"), (member.DeclaringType, member.Name.Replace("get_", "", StringComparison.Ordinal)));
        }

        // And no model can be asked about one person: a fit takes a table of many rows and gives coefficients, never a row's value.
        Type[] models = [typeof(RegressionFit), typeof(GrowthFit), typeof(DiscreteHazard), typeof(BinaryRegression)];
        Assert.DoesNotContain(
            models.SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)),
            static method => method.Name.StartsWith("Predict", StringComparison.Ordinal) || method.GetParameters().Any(static p => p.ParameterType == typeof(Journey) || p.ParameterType == typeof(ParticipantId) || p.ParameterType == typeof(PersonPicture)));
    }

    internal static PersonPicture Picture() => PersonPicture.Of(Journey, Reading, Told.Sets, On)!;
}
