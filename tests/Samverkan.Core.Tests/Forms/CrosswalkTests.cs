using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Forms;
using static Samverkan.Core.Tests.Forms.FormSamples;

namespace Samverkan.Core.Tests.Forms;

public sealed class CrosswalkTests
{
    private static readonly Form First = Read("""
        {"format":"samverkan-form","formatVersion":1,"id":"our-survey","version":1,"name":{"sv":"Vår","en":"Our"},"validity":{"from":"2023-01-01","to":"2023-12-31"},
        "respondents":["participant"],"category":"outcome","wording":"own","source":{"document":"Vår egen"},"questions":[
        {"id":"works","type":"yesNo","text":{"sv":"?","en":"?"}},
        {"id":"hours","type":"number","text":{"sv":"?","en":"?"},"unit":{"sv":"h","en":"h"},"minimum":0,"maximum":168},
        {"id":"few","type":"oneOf","text":{"sv":"?","en":"?"},"options":[{"code":"own","text":{"sv":"a","en":"a"}},{"code":"ill","text":{"sv":"b","en":"b"}},{"code":"none","text":{"sv":"c","en":"c"}}]},
        {"id":"age","type":"number","text":{"sv":"?","en":"?"},"unit":{"sv":"år","en":"years"},"minimum":0,"maximum":120}]}
        """);

    private static readonly FormCatalog Catalog = new([Survey, First]);

    [Fact]
    public void Answers_to_an_earlier_version_are_read_in_a_later_one_and_what_has_no_counterpart_is_left_out()
    {
        Assert.Equal([Yes("works"), Number("hours", 30), Code("why-few", "wish")], Later([Yes("works"), Number("hours", 30), Code("few", "own"), Number("age", 40)]));
        Assert.Equal([Code("why-few", "none")], Later([Code("few", "none")]));
        Assert.Empty(Later([Code("few", "ill")]));
        // The later version takes at most 60 hours.
        Assert.Empty(Later([Number("hours", 100)]));
        Assert.Equal([new Answer(new("why-few"), AnswerValue.Declined)], Later([new(new("few"), AnswerValue.Declined)]));
    }

    [Fact]
    public void No_crosswalk_leads_backwards_or_to_a_version_that_is_not_there()
    {
        Assert.Null(Catalog.Translate(new("our-survey"), 2, [Yes("works")], 1));
        Assert.Null(Catalog.Translate(new("our-survey"), 1, [Yes("works")], 3));
        Assert.Equal([Yes("works")], Catalog.Translate(new("our-survey"), 2, [Yes("works")], 2)!.Value);
    }

    [Fact]
    public void The_version_of_the_day_is_the_one_that_is_valid()
    {
        Assert.Same(First, Catalog.FindValid(new("our-survey"), new LocalDate(2023, 12, 31)));
        Assert.Same(Survey, Catalog.FindValid(new("our-survey"), new LocalDate(2024, 1, 1)));
        Assert.Null(Catalog.FindValid(new("our-survey"), new LocalDate(2022, 12, 31)));
        Assert.Throws<ArgumentException>(static () => new FormCatalog([First, First]));
    }

    private static ImmutableArray<Answer> Later(ImmutableArray<Answer> answers) => Catalog.Translate(new("our-survey"), 1, answers, 2)!.Value;
}
