using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

public class ProgrammeOptionTests
{
    private static Dictionary<OptionName, string> Choice(params (string Option, string Reading)[] choices) =>
        choices.ToDictionary(static c => new OptionName(c.Option), static c => c.Reading);

    private static IEnumerable<DatePeriod> Days(Programme programme) => programme.ClosurePeriods.Select(static closure => closure.Period);

    [Fact]
    public void A_chosen_option_changes_target_group_tracks_and_closures_and_leaves_the_edition_as_it_was()
    {
        Programme lumena = ProgrammeCatalog.Lumena;
        Assert.Empty(lumena.TryChoose(Choice(("young-ages", "from-16-to-24")), out Programme? narrow));
        Assert.NotEqual(lumena, narrow);
        Assert.Equal(lumena.Edition, narrow!.Edition);
        Assert.NotEqual(lumena.TargetGroup.Describe(Language.English), narrow.TargetGroup.Describe(Language.English));
        Assert.Equal("from-16-to-24", narrow.Chosen[new OptionName("young-ages")]);
        Assert.Empty(narrow.TryChoose(Choice(("up-to-65", "before-turning-65")), out Programme? both));
        Assert.Equal(2, both!.Chosen.Count);
    }

    [Fact]
    public void Closed_days_follow_the_readings_in_force()
    {
        Programme programme = ProgrammeCatalog.Arbetsprovning;
        Assert.Contains(new DatePeriod(new LocalDate(2012, 7, 2), new LocalDate(2012, 7, 29)), Days(programme));
        Assert.Contains(new DatePeriod(new LocalDate(2014, 6, 1), new LocalDate(2014, 6, 30)), Days(programme));
        Assert.Contains(new DatePeriod(new LocalDate(2012, 12, 27), new LocalDate(2013, 1, 4)), Days(programme));
        Assert.Empty(programme.TryChoose(Choice(("christmas-closure", "wide")), out Programme? wide));
        Assert.Contains(new DatePeriod(new LocalDate(2012, 12, 24), new LocalDate(2013, 1, 6)), Days(wide!));
        Assert.Equal(5, wide!.ClosurePeriods.Length);
        Assert.Empty(ProgrammeCatalog.Stockholmskraften.ClosurePeriods);
    }

    [Fact]
    public void What_a_programme_does_not_have_cannot_be_chosen()
    {
        var refusals = ProgrammeCatalog.Insikt.TryChoose(Choice(("job-days", "now-and-then"), ("age", "any")), out Programme? programme);
        Assert.Null(programme);
        Assert.Equal(["SAM1421", "SAM1422"], refusals.Select(static r => r.Code.Id));
        Assert.Contains("job-days, ten-years", refusals[0].Expected(Language.English), StringComparison.Ordinal);
        Assert.Contains("continuous, accumulated", refusals[1].Expected(Language.Swedish), StringComparison.Ordinal);
    }
}
