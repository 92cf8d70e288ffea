using System.Globalization;
using Samverkan.Cli.Pages;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>The next round of placement on the demonstration's last day: those who wait and those just referred who are in the target group, beside those who are on the teams already.</summary>
internal static class DemoPlacement
{
    /// <summary>The page.</summary>
    public const string Name = "placement.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(DemoScene scene, string folder)
    {
        PlacementProposal proposal = scene.Planner().Propose(scene.Waiting, scene.On, scene.Ongoing);
        int inTurn = scene.PlacedInTurn();
        return DemoPage.Write(folder, Name, (page, output) =>
        {
            page.Heading("Nästa placering");
            page.Line("De som väntar eller just har remitterats och hör till målgruppen, vid sidan av dem som redan har plats. Ingen av dem finns. Varje plats har sitt skäl och det näst bästa, och människor beslutar.");
            WhoAndWhat(page, scene);
            page.Line("");
            new PlacePage(proposal, []).WriteText(output, Others(scene), Language.Swedish);
            page.Section(new("Jämfört med en plats i taget", "Beside one place at a time"));
            page.Line(Text($"Om var och en i köns ordning hade fått det billigaste teamet med plats, med samma behov och överenskommelser, hade {inTurn} fått plats. Förslaget ger {proposal.Placements.Length} plats."));
            Prices(page, proposal.Certificate, scene.Planner(thinksAhead: false).Propose(scene.Waiting, scene.On, scene.Ongoing).Certificate);
        });
    }

    /// <summary>Who is meant on each page of placement, in the same words.</summary>
    public static void WhoAndWhat(TextPage page, DemoScene scene)
    {
        int needing = scene.Waiting.Count(static person => person.Needs != PlacementNeeds.None);
        page.Line(Text($"{scene.Waiting.Length} personer väntar på plats den {TextPage.Day(scene.On)}, {scene.Waiting.Count(static person => person.IsWorstOff)} av dem i den grupp som parterna är överens om har det svårast ({DemoScene.WorstOff.Describe(Language.Swedish)}). {scene.Placed.Length} har redan plats."));
        page.Line(Text($"{needing} har behov: coachning på arabiska {Needing(scene, static needs => needs.CoachingLanguage is not null)}, tillgängliga lokaler {Needing(scene, static needs => needs.Accessibility)}, skyddade personuppgifter eller jäv {Needing(scene, static needs => needs.ProtectedIdentity || !needs.ConflictsWithStaff.IsEmpty)}, tidigare handläggare {Needing(scene, static needs => !needs.FormerCaseworkers.IsEmpty)}."));
        page.Line("Team 1 och 2, 3 och 4, 5 och 6 hjälper varandra, och hur många varje team kan ta emot har dess chef sagt. Det är påhittat, som allt annat här.");
    }

    /// <summary>Those who are not in the target group, or of whom it cannot be told.</summary>
    public static List<(Core.Identity.ParticipantId Person, Truth Value)> Others(DemoScene scene) => [.. scene.Judged.Where(static one => one.Value != Truth.True).Select(static one => (one.Person.Participant, one.Value))];

    // What one more place would have been worth: the proof read the other way, for today's people alone. The proof itself is of the whole proposal, and its cost has a part for each goal.
    private static void Prices(TextPage page, PlacementCertificate certificate, PlacementCertificate today)
    {
        page.Section(new("Vad en plats till vore värd för dem som föreslås plats (skuggpris, utan dem som väntas)", "What one more place would be worth to those proposed one (shadow price, without those expected)"));
        foreach (PlacePrice place in today.Prices.Where(static place => place.Districts.IsEmpty))
            page.Item(Text($"{place.Team}: {place.Free} {(place.Free == 1 ? "ledig" : "lediga")} före förslaget, skuggpris {place.Price}"));
        PlacementWeights weights = certificate.Weights;
        Int128 rest = certificate.Cost;
        (Int128 Weight, string Of)[] goals =
        [
            (weights.ExpectedWithoutPlace, "som väntas utan plats"), (weights.WorstOff, "i kostnad för dem som har det svårast"), (weights.Cost, "i kostnad för de andra"),
            (weights.Elsewhere, "placerade på ett annat team än om ingen väntades"), (weights.ExpectedCost, "i kostnad för dem som väntas"),
        ];
        string[] parts = [.. goals.Where(static goal => goal.Weight > 0).Select(goal => Text($"{Taken(goal.Weight)} {goal.Of}"))];
        page.Line(Text($"Förslaget innebär, det viktigaste först: {string.Join(", ", parts)}. Ihop vägt är det {certificate.Cost} och ingen kan komma lägre än {certificate.Bound}: {(certificate.IsOptimal ? "bevisat bäst" : "inte bevisat")}."));

        Int128 Taken(Int128 weight)
        {
            (Int128 many, rest) = Int128.DivRem(rest, weight);
            return many;
        }
    }

    private static int Needing(DemoScene scene, Func<PlacementNeeds, bool> need) => scene.Waiting.Count(person => need(person.Needs));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
