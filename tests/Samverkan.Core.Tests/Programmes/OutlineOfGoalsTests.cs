using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>A goal in an outline tells whom it is about, what is counted and who says so.</summary>
public sealed class OutlineOfGoalsTests
{
    [Fact]
    public void A_goal_tells_population_unit_and_informant()
    {
        Assert.EndsWith("; gäller: alla; räknar: personer; enligt: bokförda uppgifter", Told(ProgrammeCatalog.Insikt, "in-g1", Language.Swedish), StringComparison.Ordinal);
        Goal share = ProgrammeCatalog.Arbetsprovning.Goals.First(static goal => goal.Id.Value == "ap-p2");
        string population = share.Population!.Describe(Language.English);
        Assert.EndsWith($"; about: {population}; counts: {ProgrammeTerms.Of(share.Unit).English}; according to: the participant", Told(ProgrammeCatalog.Arbetsprovning, "ap-p2", Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_goal_that_nobody_is_counted_in_tells_of_no_population()
    {
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            foreach (Goal goal in programme.Goals)
            {
                string told = Told(programme, goal.Id.Value, Language.English);
                Assert.Equal(goal.Numerator is not null || goal.Population is not null, told.Contains("; about: ", StringComparison.Ordinal));
                Assert.Equal(goal.Unit != CountingUnit.None, told.Contains("; counts: ", StringComparison.Ordinal));
                Assert.Equal(goal.Informant != Informant.None, told.Contains("; according to: ", StringComparison.Ordinal));
            }
        }
    }

    private static string Told(Programme programme, string goal, Language language) =>
        ProgrammeOutline.Of(programme).Single(static section => section.Heading.English == "Goals").Lines.Single(line => line.Id == goal).Text.In(language);
}
